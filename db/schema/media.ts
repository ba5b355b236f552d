import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  customType,
  index,
  integer,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
} from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from './columns'
import { editions } from './site'

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

export const mediaKinds = ['photo', 'graphic', 'map', 'portrait'] as const
export type MediaKind = (typeof mediaKinds)[number]

/** A picture as it came in; readers only ever get its renditions. */
export const media = pgTable(
  'media',
  {
    id: id(),
    /** Key of the untouched original in the store. */
    originalKey: text('original_key').notNull(),
    /** SHA-256 of the original, hex: the same picture is stored once. */
    contentHash: text('content_hash').notNull().unique(),
    mimeType: text('mime_type').notNull(),
    widthPx: integer('width_px').notNull(),
    heightPx: integer('height_px').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    /** The point that must stay in every crop, as shares of width and height from the top left. */
    focalX: real('focal_x').notNull().default(0.5),
    focalY: real('focal_y').notNull().default(0.5),
    /** Mean colour, #rrggbb, shown before the picture comes. */
    colour: text('colour').notNull(),
    /** A data: URI of a few hundred bytes. */
    placeholder: text('placeholder'),
    kind: text('kind', { enum: mediaKinds }).notNull().default('photo'),
    /** What its file was called where it came from: for finding only, nothing is stored under it. */
    fileName: text('file_name'),
    copyright: text('copyright'),
    licence: text('licence'),
    rightsExpireAt: moment('rights_expire_at'),
    sourceUrl: text('source_url'),
    /** What it is found by: A credit, B alt, C caption, D file name and copyright, of all editions. */
    words: tsvector('words').notNull().default(''),
    /** TERMS_VERSION of what read them; 0 where they have to be read again. */
    termsVersion: smallint('terms_version').notNull().default(0),
    /** Whether its AVIF files were made, or found not to be worth it; they come after the rest. */
    isAvifMade: boolean('is_avif_made').notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    check('media_size', sql`${t.widthPx} > 0 and ${t.heightPx} > 0 and ${t.sizeBytes} > 0`),
    check('media_focal_point', sql`${t.focalX} between 0 and 1 and ${t.focalY} between 0 and 1`),
    check('media_colour', sql`${t.colour} ~ '^#[0-9a-f]{6}$'`),
    check('media_kind', sql`${t.kind} in ('photo', 'graphic', 'map', 'portrait')`),
    index('media_words').using('gin', t.words),
    index('media_of_kind').on(t.kind, t.id),
    index('media_old').on(t.termsVersion),
    index('media_without_avif')
      .on(t.id)
      .where(sql`not ${t.isAvifMade}`),
    index('media_rights')
      .on(t.rightsExpireAt)
      .where(sql`${t.rightsExpireAt} is not null`),
  ],
)

export const mediaTexts = pgTable(
  'media_texts',
  {
    mediaId: integer('media_id')
      .notNull()
      .references(() => media.id, { onDelete: 'cascade' }),
    locale: text('locale')
      .notNull()
      .references(() => editions.locale),
    alt: text('alt').notNull().default(''),
    caption: text('caption'),
    credit: text('credit'),
  },
  (t) => [primaryKey({ columns: [t.mediaId, t.locale] })],
)

export const renditions = pgTable(
  'renditions',
  {
    mediaId: integer('media_id')
      .notNull()
      .references(() => media.id, { onDelete: 'cascade' }),
    /** full (uncropped), 16x9, 3x2 or 1x1, cut around the focal point; cutout: whole, on no ground. */
    crop: text('crop', { enum: ['full', '16x9', '3x2', '1x1', 'cutout'] }).notNull(),
    format: text('format', { enum: ['webp', 'avif', 'jpeg'] }).notNull(),
    widthPx: integer('width_px').notNull(),
    heightPx: integer('height_px').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    /** Content-addressed key in the store: a changed picture has another address. */
    key: text('key').notNull(),
  },
  (t) => [primaryKey({ columns: [t.mediaId, t.crop, t.format, t.widthPx] })],
)
