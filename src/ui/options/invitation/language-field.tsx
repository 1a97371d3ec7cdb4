import { browserLanguage, text } from '../../../i18n/text';

interface Props {
  readonly chosen: string | undefined;
  readonly languages: readonly string[];
  readonly onChange: (language: string | undefined) => void;
}

/** In which language guests read the invitation. Each language is called what its own speakers call it. */
export function LanguageField({ chosen, languages, onChange }: Props) {
  return (
    <div class="option wide">
      <label for="invitation-language">{text('invitation_language')}</label>
      <select
        id="invitation-language"
        onChange={({ currentTarget }) => onChange(languages[currentTarget.selectedIndex - 1])}
      >
        <option selected={chosen === undefined}>
          {text('invitation_browser_language', nameOf(browserLanguage(), browserLanguage()))}
        </option>
        {languages.map((language) => (
          <option key={language} lang={language} selected={language === chosen}>
            {nameOf(language, language)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A language's name begins with a capital where it stands alone, as far as its script has capitals. */
function nameOf(language: string, inLanguage: string): string {
  const name = new Intl.DisplayNames(inLanguage, { type: 'language' }).of(language) ?? language;
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(inLanguage) + rest.join('');
}
