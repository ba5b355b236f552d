/** The credit as XMP: the one place in a picture for text that is not ASCII (libvips writes EXIF as question marks). */
export const creditXmp = (credit: string) => {
  const text = credit.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"><photoshop:Credit>${text}</photoshop:Credit></rdf:Description></rdf:RDF></x:xmpmeta>`
}
