/** The sections of the sample paper, in its order. The slugs are the same in both editions. */
export const sampleSections = [
  { key: 'politics', name: { ar: 'سياسة', en: 'Politics' } },
  { key: 'economy', name: { ar: 'اقتصاد', en: 'Economy' } },
  { key: 'society', name: { ar: 'مجتمع', en: 'Society' } },
  { key: 'science', name: { ar: 'علوم وتقنية', en: 'Science & Tech' } },
  { key: 'culture', name: { ar: 'ثقافة', en: 'Culture' } },
  { key: 'opinion', name: { ar: 'رأي', en: 'Opinion' }, isOpinion: true },
] as const

export const sampleEditions = [
  { locale: 'ar', name: 'العربية', direction: 'rtl', position: 0 },
  { locale: 'en', name: 'English', direction: 'ltr', position: 1 },
] as const
