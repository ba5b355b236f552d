'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import type { DeskEdition } from '@/features/settings/for-editors'
import type { GroupValue } from '@/features/settings/groups'
import { GroupForm } from './group-form.client'
import { LinkRows } from './link-rows.client'
import type { Group } from './use-group.client'

type FooterFormProps = { group: Group<GroupValue<'footer'>>; editions: readonly DeskEdition[] }

/** What stands at the end of every page, and how to reach the newsroom. */
export function FooterForm({ group, editions }: FooterFormProps) {
  const t = useTranslations('Desk.Settings.footer')
  const errors = useTranslations('Desk.Settings.errors')
  const { value, set, isAtFault } = group
  const link = 'font-semibold text-accent underline underline-offset-4'
  return (
    <GroupForm id="footer" title={t('title')} lead={t('lead')} group={group}>
      <LinkRows
        editions={editions}
        links={value.footerLinks}
        error={isAtFault('footerLinks') && errors('links')}
        onChange={(footerLinks) => set({ footerLinks })}
      />
      <Field
        label={t('social')}
        hint={t('socialHint')}
        error={isAtFault('socialUrls') && errors('social')}
        className="max-w-[36rem]"
      >
        <Textarea
          rows={4}
          dir="ltr"
          value={value.socialUrls.join('\n')}
          onChange={(event) => set({ socialUrls: linesOf(event.target.value) })}
        />
      </Field>
      <Field
        label={t('contact')}
        hint={t('contactHint')}
        error={isAtFault('contactEmail') && errors('contact')}
        className="max-w-[28rem]"
      >
        <Input
          type="text"
          inputMode="email"
          dir="ltr"
          autoComplete="off"
          value={value.contactEmail ?? ''}
          onChange={(event) => set({ contactEmail: event.target.value || null })}
        />
      </Field>
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-small">
        <span className="text-muted">{t('elsewhere')}</span>
        <Link href="/admin/pages" className={link}>
          {t('pages')}
        </Link>
        <Link href="/admin/sections" className={link}>
          {t('sections')}
        </Link>
      </p>
    </GroupForm>
  )
}

/** A line that is being typed stays, also an empty one at the end. */
const linesOf = (text: string) => (text === '' ? [] : text.split('\n'))
