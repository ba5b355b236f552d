import { cloneElement, isValidElement, useId, type ReactElement, type ReactNode } from 'react'
import { cn } from './cn'

type Wired = { id?: string; 'aria-describedby'?: string; 'aria-invalid'?: boolean; required?: boolean }
type FieldProps = {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  required?: boolean
  className?: string
  /** The one control it is about. */
  children: ReactElement<Wired>
}

/** A control with its name, what helps to fill it, and what is wrong with it: tied together for those who hear them. */
export function Field({ label, hint, error, required, className, children }: FieldProps) {
  const made = useId()
  const id = (isValidElement(children) && children.props.id) || made
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <div className={cn('grid content-start gap-1', className)}>
      <label htmlFor={id} id={`${id}-label`} className="text-small font-semibold">
        {label}
        {required && (
          <span aria-hidden="true" className="text-danger">
            {' *'}
          </span>
        )}
      </label>
      {cloneElement(children, {
        id,
        'aria-describedby': described,
        ...(error ? { 'aria-invalid': true } : {}),
        ...(required && typeof children.type === 'string' ? { required } : {}),
      })}
      {hint && (
        <p id={`${id}-hint`} className="text-tiny text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-tiny font-semibold text-danger">
          {error}
        </p>
      )}
    </div>
  )
}
