type StoriesLinkProps = { href: string; children: string }

/** How many stories somebody or something has, and the way to them. */
export const StoriesLink = ({ href, children }: StoriesLinkProps) => (
  <a href={href} className="underline decoration-rule hover:text-accent">
    {children}
  </a>
)
