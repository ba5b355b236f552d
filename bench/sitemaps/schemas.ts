import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const XHTML = 'http://www.w3.org/1999/xhtml'
const XSD = 'xmlns="http://www.w3.org/2001/XMLSchema"'

/** Links to translations, which the schemas of sitemaps leave to that of XHTML. */
const linkSchema = `<schema ${XSD} targetNamespace="${XHTML}"><element name="link"><complexType>
<attribute name="rel" use="required" fixed="alternate"/>
<attribute name="hreflang" use="required" type="string"/>
<attribute name="href" use="required" type="anyURI"/>
</complexType></element></schema>`

/** A sitemap of sitemaps, as sitemaps.org says it. */
const indexSchema = `<schema ${XSD} xmlns:s="${SITEMAPS}" targetNamespace="${SITEMAPS}" elementFormDefault="qualified">
<element name="sitemapindex"><complexType><sequence><element name="sitemap" maxOccurs="50000"><complexType><sequence>
<element name="loc"><simpleType><restriction base="anyURI"><minLength value="12"/><maxLength value="2048"/></restriction></simpleType></element>
<element name="lastmod" minOccurs="0"><simpleType><union><simpleType><restriction base="date"/></simpleType><simpleType><restriction base="dateTime"/></simpleType></union></simpleType></element>
</sequence></complexType></element></sequence></complexType></element></schema>`

/** Asks xmllint whether a sitemap is as the schemas of `schemaFolder` want it; works in `folder`. */
export function makeValidator(schemaFolder: string, folder: string) {
  const [all, link, index, given] = ['all.xsd', 'link.xsd', 'index.xsd', 'sitemap.xml'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string]
  writeFileSync(link, linkSchema)
  writeFileSync(index, indexSchema)
  writeFileSync(
    all,
    `<schema ${XSD}>
<import namespace="${XHTML}" schemaLocation="link.xsd"/>
${[
  [SITEMAPS, 'sitemap'],
  ['http://www.google.com/schemas/sitemap-news/0.9', 'news-own'],
  ['http://www.google.com/schemas/sitemap-image/1.1', 'image-own'],
]
  .map(
    ([namespace, name]) =>
      `<import namespace="${namespace}" schemaLocation="${pathToFileURL(join(schemaFolder, `${name}.xsd`)).href}"/>`,
  )
  .join('\n')}
</schema>`,
  )
  return (xml: string): { isValid: boolean; why: string } => {
    writeFileSync(given, xml)
    const schema = xml.includes('<sitemapindex') ? index : all
    try {
      execFileSync('xmllint', ['--noout', '--nonet', '--schema', schema, given], { stdio: 'pipe' })
      return { isValid: true, why: '' }
    } catch (error) {
      return { isValid: false, why: error instanceof Error ? error.message.slice(0, 900) : String(error) }
    }
  }
}
