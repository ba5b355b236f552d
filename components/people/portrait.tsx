import { Picture } from '@/components/media/picture'
import type { PictureMedia } from '@/features/media/picture-media'

type PortraitProps = { portrait?: PictureMedia; name: string; size: 'small' | 'large' }

const sizes = {
  small: { className: 'size-16', css: '4rem', initial: 'text-large' },
  large: { className: 'size-20 sm:size-28', css: '7rem', initial: 'text-headline' },
}

/** A face, or the first letter of a name. The name stands beside it. */
export function Portrait({ portrait, name, size }: PortraitProps) {
  const { className, css, initial } = sizes[size]
  if (portrait)
    return (
      <Picture
        media={portrait}
        crop="1x1"
        sizes={css}
        upToPx={320}
        isDecorative
        className={`portrait shrink-0 ${className}`}
      />
    )
  return (
    <span
      aria-hidden="true"
      className={`grid shrink-0 place-items-center rounded-full bg-panel font-heavy text-accent ${className} ${initial}`}
    >
      {[...name][0]}
    </span>
  )
}
