import { z } from 'zod'

/** An edition's locale, as it is asked for; whether there is such an edition the verb asks. */
export const editionLocale = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/)
