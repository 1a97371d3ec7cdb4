export interface Language {
  readonly direction: 'ltr' | 'rtl';
  readonly words: Readonly<Record<Word, string>>;
}

export type LanguageName = 'en' | 'de' | 'fr' | 'es' | 'ja' | 'ar';
export const LANGUAGE_NAMES: readonly LanguageName[] = ['en', 'de', 'fr', 'es', 'ja', 'ar'];

/** Labels are those a person would see; no program should depend on them. */
const en = {
  inbox: 'Inbox',
  newMessage: 'New message',
  from: 'From',
  to: 'To',
  subject: 'Subject',
  body: 'Email composer',
  send: 'Send',
  remove: 'Delete draft',
  attach: 'Attachments',
  toolbar: 'Hide toolbar',
};

export type Word = keyof typeof en;
type Words = Record<Word, string>;

const of = (...said: readonly string[]): Words =>
  Object.fromEntries(Object.keys(en).map((word, index) => [word, said[index] ?? word])) as Words;

export const LANGUAGES: Readonly<Record<LanguageName, Language>> = {
  en: { direction: 'ltr', words: en },
  de: {
    direction: 'ltr',
    words: of(
      'Posteingang',
      'Neue Nachricht',
      'Von',
      'An',
      'Betreff',
      'E-Mail-Editor',
      'Senden',
      'Entwurf löschen',
      'Anhänge',
      'Symbolleiste ausblenden',
    ),
  },
  fr: {
    direction: 'ltr',
    words: of(
      'Boîte de réception',
      'Nouveau message',
      'De',
      'À',
      'Objet',
      "Rédaction d'un message",
      'Envoyer',
      'Supprimer le brouillon',
      'Pièces jointes',
      'Masquer la barre',
    ),
  },
  es: {
    direction: 'ltr',
    words: of(
      'Bandeja de entrada',
      'Nuevo mensaje',
      'De',
      'Para',
      'Asunto',
      'Redactor de correo',
      'Enviar',
      'Eliminar borrador',
      'Archivos adjuntos',
      'Ocultar barra',
    ),
  },
  ja: {
    direction: 'ltr',
    words: of(
      '受信トレイ',
      '新規メッセージ',
      '差出人',
      '宛先',
      '件名',
      'メール作成',
      '送信',
      '下書きを削除',
      '添付ファイル',
      'ツールバーを非表示',
    ),
  },
  ar: {
    direction: 'rtl',
    words: of(
      'الوارد',
      'رسالة جديدة',
      'من',
      'إلى',
      'الموضوع',
      'محرر الرسائل',
      'إرسال',
      'حذف المسودة',
      'المرفقات',
      'إخفاء الشريط',
    ),
  },
};
