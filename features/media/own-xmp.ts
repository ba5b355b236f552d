export type Ownership = { credit?: string; copyright?: string }

/**
 * Whose a picture is, as XMP: the one place in a picture for text that is not ASCII (libvips writes EXIF as question
 * marks). Nothing at all where nobody is known.
 */
export function ownXmp({ credit, copyright }: Ownership): string | undefined {
  if (!credit && !copyright) return undefined
  const said = [
    credit && `<photoshop:Credit>${escaped(credit)}</photoshop:Credit>`,
    copyright &&
      `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escaped(copyright)}</rdf:li></rdf:Alt></dc:rights>`,
  ]
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">${said.filter(Boolean).join('')}</rdf:Description></rdf:RDF></x:xmpmeta>`
}

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
