/** Line icons on a 24 px square; the words beside or around them say what they mean. */
export const SearchIcon = () => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
    <circle cx="11" cy="11" r="6.5" />
    <path d="m16 16 5 5" />
  </svg>
)

export const UpIcon = () => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M12 20V5m0 0-6 6m6-6 6 6" />
  </svg>
)

/** Points where reading goes on: to the end of the line. */
export const ForwardIcon = () => (
  <svg className="icon flips" viewBox="0 0 24 24" aria-hidden="true">
    <path d="m9 5 7 7-7 7" />
  </svg>
)
