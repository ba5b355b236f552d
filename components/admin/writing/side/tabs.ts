/** What stands beside the text, in the order of the rail. */
export const tabs = ['fields', 'seo', 'related', 'copyDesk', 'comments', 'revisions', 'versions'] as const
export type Tab = (typeof tabs)[number]
