import { z } from 'zod'
import { mediaKinds } from '@/db/schema/media'
import { action } from '@/features/accounts/action'
import { editionLocale } from '@/features/settings/input'
import { done } from '@/lib/result'
import { focusPicture, removePicture, replacePicture, setPictureRights } from './change-picture'
import { describePicture } from './describe-picture'
import { listLibrary } from './list-pictures'
import { takeUpload } from './take-upload'
import { uploadId } from './upload-store'

const rowId = z.number().int().positive().max(2_147_483_647)
const invisible = /[\p{Cc}\u200B\u202A-\u202E\u2066-\u2069\uFEFF]+/gu
/** One line, as it is stored: nothing invisible, no doubled spaces. */
const line = (most: number) =>
  z
    .string()
    .max(most * 2)
    .transform((text) =>
      text.toWellFormed().normalize('NFC').replace(invisible, ' ').replace(/\s+/g, ' ').trim(),
    )
    .pipe(z.string().max(most))

// the database knows no year 0
const moment = z.iso.datetime().refine((text) => text > '1900')

const share = z.number().min(0).max(1)
const upload = z.string().regex(uploadId)

export const mediaActions = {
  'media.focus': action({
    needs: 'media.upload',
    input: z.object({ id: rowId, x: share, y: share }),
    run: focusPicture,
  }),
  'media.replace': action({
    needs: 'media.manage',
    input: z.object({ id: rowId, uploadId: upload }),
    run: replacePicture,
  }),
  'media.remove': action({ needs: 'media.manage', input: z.object({ id: rowId }), run: removePicture }),
  'media.rights': action({
    needs: 'media.upload',
    input: z.object({
      ...{ id: rowId, kind: z.enum(mediaKinds), copyright: line(300), licence: line(200) },
      rightsExpireAt: moment.nullable(),
    }),
    run: setPictureRights,
  }),
  'media.upload': action({
    needs: 'media.upload',
    input: z.object({ uploadId: upload, locale: editionLocale }),
    run: takeUpload,
  }),
  'media.list': action({
    needs: 'articles.read',
    input: z.object({ query: line(120), locale: editionLocale, beforeId: rowId.optional() }),
    run: async (input, asking) => done(await listLibrary(input, asking)),
  }),
  'media.describe': action({
    needs: 'media.upload',
    input: z.object({
      ...{ id: rowId, locale: editionLocale },
      ...{ alt: line(1_000).pipe(z.string().min(1)), caption: line(2_000), credit: line(300) },
      licence: line(200).optional(),
      rightsExpireAt: moment.nullable().optional(),
    }),
    run: describePicture,
  }),
}
