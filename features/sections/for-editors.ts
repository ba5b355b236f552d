import { database } from '@/db/client'
import { findSectionToChange, listDeskSections, type SectionName } from '@/db/queries/desk-sections'
import { done, type Result } from '@/lib/result'

/** Beyond it a count says "more than". */
export const MOST_COUNTED = 10_000

export type DeskSection = Awaited<ReturnType<typeof getDeskSections>>[number]

/** All sections in the order of the navigation. */
export const getDeskSections = async () => listDeskSections(await database(), MOST_COUNTED)

/** How a section's names stand, for somebody who is overtaken while changing them. */
export async function namesOfSection({ id }: { id: number }): Promise<Result<SectionName[]> | undefined> {
  const section = await findSectionToChange(await database(), id)
  return section && done(section.names)
}
