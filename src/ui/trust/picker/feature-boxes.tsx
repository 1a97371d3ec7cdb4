import { FEATURES, type Feature } from '../../../domain/feature';
import { text } from '../../../i18n/text';
import { PART_WORDS } from '../part-words';

interface Props {
  readonly features: readonly Feature[];
  readonly onChoose: (features: readonly Feature[]) => void;
}

/** A box for each feature; the main job is always part of it. */
export function FeatureBoxes({ features, onChoose }: Props) {
  const turn = (feature: Feature) => onChoose(FEATURES.filter((one) => (one === feature) !== features.includes(one)));
  return (
    <fieldset class="stack">
      <legend>{text('picker_wanted')}</legend>
      <label class="choice">
        <input type="checkbox" checked disabled />
        {text('part_main')}
        <span class="quiet">{text('picker_always')}</span>
      </label>
      {FEATURES.map((feature) => (
        <label key={feature} class="choice">
          <input type="checkbox" checked={features.includes(feature)} onChange={() => turn(feature)} />
          {text(PART_WORDS[feature].name)}
        </label>
      ))}
    </fieldset>
  );
}
