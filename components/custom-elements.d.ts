import type { DetailedHTMLProps, HTMLAttributes } from 'react'

type CustomElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & { class?: string }

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'news-ticker': CustomElement
      'relative-time': CustomElement
      'share-button': CustomElement
      'show-more': CustomElement
      'click-to-load': CustomElement
      'reader-preferences': CustomElement
      'consent-bar': CustomElement
      'picture-saver': CustomElement
      'live-coverage': CustomElement
      'page-view': CustomElement
      'search-suggest': CustomElement
    }
  }
}
