'use client'

type Row<Value extends string> = { value: Value; label: string; hint?: string }

type RadioRowsProps<Value extends string> = {
  legend: string
  name: string
  value: Value | undefined
  rows: readonly Row<Value>[]
  onChange: (value: Value) => void
}

/** One of a few, each with a line that says what it means. */
export function RadioRows<Value extends string>({
  legend,
  name,
  value,
  rows,
  onChange,
}: RadioRowsProps<Value>) {
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-small font-bold">{legend}</legend>
      {rows.map((row) => (
        <label
          key={row.value}
          className="flex cursor-pointer items-start gap-3 border border-rule px-3 py-2 has-checked:border-accent has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            value={row.value}
            checked={value === row.value}
            onChange={() => onChange(row.value)}
            className="mt-1 size-4 accent-(--accent)"
          />
          <span className="text-small">
            <span className="font-semibold">{row.label}</span>
            {row.hint && <span className="block text-muted">{row.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
