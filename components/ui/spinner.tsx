/** Something is under way: `label` says what. */
export function Spinner({ label }: { label: string }) {
  return (
    <span role="status" className="inline-flex items-center gap-2 text-small text-muted">
      <span aria-hidden="true" className="spinner" />
      {label}
    </span>
  )
}
