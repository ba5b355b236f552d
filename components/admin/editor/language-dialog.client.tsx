'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog.client'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select.client'
import { useEditorDesk } from './editor-desk.client'
import { setMark } from './text-commands'

const languages = ['ar', 'en', 'fr', 'de', 'es', 'tr', 'fa', 'ku', 'he', 'ru'] as const
const rightToLeft: readonly string[] = ['ar', 'fa', 'ku', 'he']

/** Says which language the selected words are in; with it goes the way they run. */
export function LanguageDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('Desk.Editor')
  const { editor, locale } = useEditorDesk()
  const [known] = useState(() => {
    const lang: unknown = editor.getAttributes('language').lang
    return typeof lang === 'string' ? lang : ''
  })
  const [chosen, setChosen] = useState(known || (locale.startsWith('ar') ? 'en' : 'ar'))
  const options = languages.map((value) => ({ value, label: t(`language.names.${value}`) }))
  const close = () => {
    onClose()
    editor.commands.focus()
  }
  const set = (attrs: Record<string, unknown> | null) => {
    setMark('language', attrs)(editor.state, editor.view.dispatch)
    close()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={t('language.title')}
      description={t('language.hint')}
      size="small"
      footer={
        <>
          {known && (
            <Button variant="quiet" className="me-auto text-danger" onClick={() => set(null)}>
              {t('language.remove')}
            </Button>
          )}
          <Button onClick={close}>{t('cancel')}</Button>
          <Button
            variant="primary"
            onClick={() => set({ lang: chosen, dir: rightToLeft.includes(chosen) ? 'rtl' : 'ltr' })}
          >
            {t('language.apply')}
          </Button>
        </>
      }
    >
      <Field label={t('language.choose')}>
        <Select autoFocus value={chosen} onValueChange={setChosen} options={options} />
      </Field>
    </Dialog>
  )
}
