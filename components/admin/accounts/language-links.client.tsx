'use client'
import { speakHere } from '@/components/admin/frame/go'

type LanguageLinksProps = {
  label: string
  locale: string
  languages: readonly { locale: string; name: string; direction: 'rtl' | 'ltr' }[]
}

/** Another language for the entrance, remembered by this browser. */
export function LanguageLinks({ label, locale, languages }: LanguageLinksProps) {
  return (
    <nav aria-label={label} className="flex gap-4 border-t border-rule pt-4 text-small">
      {languages.map((language) => (
        <button
          key={language.locale}
          type="button"
          lang={language.locale}
          dir={language.direction}
          aria-current={language.locale === locale ? 'true' : undefined}
          onClick={() => speakHere(language.locale)}
          className="min-h-9 font-semibold underline-offset-4 aria-[current]:text-muted hover:underline"
        >
          {language.name}
        </button>
      ))}
    </nav>
  )
}
