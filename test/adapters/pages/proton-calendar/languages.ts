/** One language of the page: its labels, direction, and how it writes dates and times unless set otherwise. */
export interface Language {
  readonly direction: 'ltr' | 'rtl';
  readonly clock: 12 | 24;
  /** In the letters of date-fns, whose format `PP` the page uses. */
  readonly date: string;
  readonly words: Readonly<Record<Word, string>>;
}

export type LanguageName = 'en' | 'de' | 'fr' | 'es' | 'ja' | 'ar';
export const LANGUAGE_NAMES: readonly LanguageName[] = ['en', 'de', 'fr', 'es', 'ja', 'ar'];

/** Labels are those a person would see; no program should depend on them. */
const en = {
  app: 'Calendar',
  newEvent: 'New event',
  addTitle: 'Add title',
  dateAndTime: 'Date and time',
  allDay: 'All day',
  once: 'Does not repeat',
  daily: 'Every day',
  weekly: 'Every week',
  participants: 'Participants',
  addParticipants: 'Add participants',
  location: 'Location',
  addLocation: 'Add location',
  description: 'Description',
  addDescription: 'Add description',
  calendar: 'Calendar',
  showZones: 'Show time zones',
  hideZones: 'Hide time zones',
  more: 'More options',
  cancel: 'Cancel',
  save: 'Save',
};

export type Word = keyof typeof en;

const de: Record<Word, string> = {
  app: 'Kalender',
  newEvent: 'Neuer Termin',
  addTitle: 'Titel hinzufügen',
  dateAndTime: 'Datum und Uhrzeit',
  allDay: 'Ganztägig',
  once: 'Wiederholt sich nicht',
  daily: 'Jeden Tag',
  weekly: 'Jede Woche',
  participants: 'Teilnehmer',
  addParticipants: 'Teilnehmer hinzufügen',
  location: 'Ort',
  addLocation: 'Ort hinzufügen',
  description: 'Beschreibung',
  addDescription: 'Beschreibung hinzufügen',
  calendar: 'Kalender',
  showZones: 'Zeitzonen anzeigen',
  hideZones: 'Zeitzonen ausblenden',
  more: 'Weitere Optionen',
  cancel: 'Abbrechen',
  save: 'Speichern',
};

const fr: Record<Word, string> = {
  app: 'Calendrier',
  newEvent: 'Nouvel événement',
  addTitle: 'Ajouter un titre',
  dateAndTime: 'Date et heure',
  allDay: 'Toute la journée',
  once: 'Ne se répète pas',
  daily: 'Tous les jours',
  weekly: 'Toutes les semaines',
  participants: 'Participants',
  addParticipants: 'Ajouter des participants',
  location: 'Lieu',
  addLocation: 'Ajouter un lieu',
  description: 'Description',
  addDescription: 'Ajouter une description',
  calendar: 'Calendrier',
  showZones: 'Afficher les fuseaux horaires',
  hideZones: 'Masquer les fuseaux horaires',
  more: "Plus d'options",
  cancel: 'Annuler',
  save: 'Enregistrer',
};

const es: Record<Word, string> = {
  app: 'Calendario',
  newEvent: 'Nuevo evento',
  addTitle: 'Añadir título',
  dateAndTime: 'Fecha y hora',
  allDay: 'Todo el día',
  once: 'No se repite',
  daily: 'Cada día',
  weekly: 'Cada semana',
  participants: 'Participantes',
  addParticipants: 'Añadir participantes',
  location: 'Ubicación',
  addLocation: 'Añadir ubicación',
  description: 'Descripción',
  addDescription: 'Añadir descripción',
  calendar: 'Calendario',
  showZones: 'Mostrar zonas horarias',
  hideZones: 'Ocultar zonas horarias',
  more: 'Más opciones',
  cancel: 'Cancelar',
  save: 'Guardar',
};

const ja: Record<Word, string> = {
  app: 'カレンダー',
  newEvent: '新しい予定',
  addTitle: 'タイトルを追加',
  dateAndTime: '日付と時刻',
  allDay: '終日',
  once: '繰り返さない',
  daily: '毎日',
  weekly: '毎週',
  participants: '参加者',
  addParticipants: '参加者を追加',
  location: '場所',
  addLocation: '場所を追加',
  description: '説明',
  addDescription: '説明を追加',
  calendar: 'カレンダー',
  showZones: 'タイムゾーンを表示',
  hideZones: 'タイムゾーンを非表示',
  more: 'その他のオプション',
  cancel: 'キャンセル',
  save: '保存',
};

const ar: Record<Word, string> = {
  app: 'التقويم',
  newEvent: 'حدث جديد',
  addTitle: 'إضافة عنوان',
  dateAndTime: 'التاريخ والوقت',
  allDay: 'طوال اليوم',
  once: 'لا يتكرر',
  daily: 'كل يوم',
  weekly: 'كل أسبوع',
  participants: 'المشاركون',
  addParticipants: 'إضافة مشاركين',
  location: 'الموقع',
  addLocation: 'إضافة موقع',
  description: 'الوصف',
  addDescription: 'إضافة وصف',
  calendar: 'التقويم',
  showZones: 'إظهار المناطق الزمنية',
  hideZones: 'إخفاء المناطق الزمنية',
  more: 'المزيد من الخيارات',
  cancel: 'إلغاء',
  save: 'حفظ',
};

export const LANGUAGES: Readonly<Record<LanguageName, Language>> = {
  en: { direction: 'ltr', clock: 12, date: 'MMM d, y', words: en },
  de: { direction: 'ltr', clock: 24, date: 'do MMM y', words: de },
  fr: { direction: 'ltr', clock: 24, date: 'd MMM y', words: fr },
  es: { direction: 'ltr', clock: 24, date: 'd MMM y', words: es },
  ja: { direction: 'ltr', clock: 24, date: 'y/MM/dd', words: ja },
  ar: { direction: 'rtl', clock: 12, date: 'd MMM y', words: ar },
};
