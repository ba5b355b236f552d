'use client'
import { Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { DeskEdition } from '@/features/settings/for-editors'
import { MOST_LINKS, type GroupValue } from '@/features/settings/groups'

type Links = GroupValue<'footer'>['footerLinks']
type LinkRowsProps = {
  editions: readonly DeskEdition[]
  links: Links
  error: string | false
  onChange: (links: Links) => void
}

/** The links of an edition's footer beside its static pages. */
export function LinkRows({ editions, links, error, onChange }: LinkRowsProps) {
  const t = useTranslations('Desk.Settings.footer')
  return (
    <fieldset className="grid gap-3" aria-describedby={error ? 'links-error' : undefined}>
      <legend className="mb-1 text-small font-bold">{t('links')}</legend>
      <p className="text-tiny text-muted">{t('linksHint')}</p>
      {error && (
        <p id="links-error" role="alert" className="text-tiny font-semibold text-danger">
          {error}
        </p>
      )}
      <div className="grid gap-5 lg:grid-cols-2">
        {editions.map((edition) => (
          <EditionLinks
            key={edition.locale}
            edition={edition}
            links={links[edition.locale] ?? []}
            onChange={(changed) => onChange({ ...links, [edition.locale]: changed })}
          />
        ))}
      </div>
    </fieldset>
  )
}

type EditionLinksProps = {
  edition: DeskEdition
  links: Links[string]
  onChange: (links: Links[string]) => void
}

function EditionLinks({ edition, links, onChange }: EditionLinksProps) {
  const t = useTranslations('Desk.Settings.footer')
  const write = (index: number, change: Partial<Links[string][number]>) =>
    onChange(links.map((link, at) => (at === index ? { ...link, ...change } : link)))
  return (
    <div role="group" aria-label={edition.name} className="grid content-start gap-2">
      <p className="text-tiny text-muted">
        <bdi>{edition.name}</bdi>
      </p>
      {links.map((link, index) => (
        // rows are only added at the end and told apart by their place
        <div key={index} className="grid grid-cols-[1fr_1fr_auto] items-end gap-2">
          <Field label={t('linkName', { n: index + 1 })}>
            <Input
              lang={edition.locale}
              dir={edition.direction}
              maxLength={60}
              value={link.name}
              onChange={(event) => write(index, { name: event.target.value })}
            />
          </Field>
          <Field label={t('linkUrl', { n: index + 1 })}>
            <Input
              dir="ltr"
              maxLength={500}
              value={link.url}
              onChange={(event) => write(index, { url: event.target.value })}
            />
          </Field>
          <Button
            size="icon"
            variant="quiet"
            aria-label={t('removeLink', { n: index + 1 })}
            onClick={() => onChange(links.filter((_, at) => at !== index))}
          >
            <Trash2 aria-hidden="true" className="size-4" />
          </Button>
        </div>
      ))}
      <Button
        size="small"
        className="justify-self-start"
        disabled={links.length >= MOST_LINKS}
        onClick={() => onChange([...links, { name: '', url: '' }])}
      >
        <Plus aria-hidden="true" className="size-4" />
        {t('addLink')}
      </Button>
    </div>
  )
}
