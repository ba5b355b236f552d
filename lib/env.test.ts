import { expect, test } from 'vitest'
import { readEnv } from './env'

test('nothing needs to be set, and an empty variable is not set', () => {
  const env = readEnv({ PORT: '', SITE_URL: '', DATABASE_URL: '' })
  expect(env).toMatchObject({
    PORT: 3000,
    HOST: '127.0.0.1',
    DATA_DIR: '.data',
    SITE_URL: 'http://localhost:3000',
  })
  expect(env.DATABASE_URL).toBeUndefined()
})

test('an address of the site loses its path, and follows the port where it is not set', () => {
  expect(readEnv({ SITE_URL: 'https://news.example/path?q' }).SITE_URL).toBe('https://news.example')
  expect(readEnv({ PORT: '8080' }).SITE_URL).toBe('http://localhost:8080')
})

test.each([
  ['PORT', 'abc', 'PORT must be a whole number from 0 to 65535'],
  ['PORT', '70000', 'PORT must be a whole number from 0 to 65535'],
  ['PORT', '-1', 'PORT must be'],
  ['PORT', '80.5', 'PORT must be'],
  ['SITE_URL', 'nonsense', 'SITE_URL must be an address'],
  ['SITE_URL', 'javascript:alert(1)', 'SITE_URL must be an address'],
  ['SITE_URL', 'ftp://news.example', 'SITE_URL must be an address'],
  ['DATABASE_URL', 'mysql://localhost/news', 'DATABASE_URL must be an address such as postgres://'],
  ['DATABASE_URL', 'postgres://host:99999999/news', 'DATABASE_URL must be an address'],
  ['PAGE_CACHE_BYTES', 'much', 'PAGE_CACHE_BYTES must be a whole number'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL'],
  ['INSTANCE_NAME', 'web\n1', 'INSTANCE_NAME must be'],
  ['INSTANCE_NAME', 'web\0', 'INSTANCE_NAME must be'],
  ['INSTANCE_NAME', 'web\u202e1', 'INSTANCE_NAME must be'],
  ['INSTANCE_NAME', 'a'.repeat(10_000), 'INSTANCE_NAME must be'],
  ['DRAIN_SECONDS', '61', 'DRAIN_SECONDS must be a whole number from 0 to 60'],
  ['VARNISH_URLS', 'http://a:6091,varnish:6091', 'VARNISH_URLS must be addresses'],
  ['FASTLY_SERVICE_ID', 'SU1Z0isxPaozGVKXdv0eY', 'FASTLY_SERVICE_ID and FASTLY_TOKEN must be set together'],
  ['CLOUDFLARE_ZONE_ID', 'news.example', 'CLOUDFLARE_ZONE_ID must be 32 hexadecimal digits'],
  ['CLOUDFLARE_TOKEN', '0123456789abcdef', 'CLOUDFLARE_ZONE_ID and CLOUDFLARE_TOKEN must be set together'],
  ['PURGE_WEBHOOK_SECRET', 'short', 'PURGE_WEBHOOK_SECRET must have at least 16 characters'],
  [
    'PURGE_WEBHOOK_URL',
    'https://cdn.example',
    'PURGE_WEBHOOK_URL and PURGE_WEBHOOK_SECRET must be set together',
  ],
  ['MEDIA_STORE', 'tape', 'MEDIA_STORE must be disk or s3'],
  ['MEDIA_STORE', 's3', 'S3_BUCKET must be set where MEDIA_STORE is s3'],
  ['S3_BUCKET', 'No Bucket', 'S3_BUCKET must be the name of a bucket'],
  ['S3_ENDPOINT', 'minio:9000', 'S3_ENDPOINT must be an address'],
  ['S3_ACCESS_KEY_ID', 'key', 'S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY must be set together'],
])('%s=%s is refused in words', (name, value, words) => {
  expect(() => readEnv({ [name]: value })).toThrow(words)
})

test('an instance may be called anything that can be read in a line', () => {
  expect(readEnv({ INSTANCE_NAME: ' خادم الويب 1 ' }).INSTANCE_NAME).toBe('خادم الويب 1')
})

test('every variable that is wrong is named at once', () => {
  expect(() => readEnv({ PORT: 'x', SITE_URL: 'y' })).toThrow(/PORT[^]*SITE_URL/)
})

test('proxies that hold streams are read from one variable, as their convention has it', () => {
  const bytes = Buffer.from('0123456789abcdef+/')
  const GRIP_URL = ` http://one:5561/?key=0123456789abcdef,https://two.example/realm/r/?iss=r&key=base64:${bytes.toString('base64')}\n`
  expect(readEnv({ GRIP_URL }).GRIP_URL).toEqual([
    { url: 'http://one:5561', iss: undefined, key: Buffer.from('0123456789abcdef') },
    { url: 'https://two.example/realm/r', iss: 'r', key: bytes },
  ])
  expect(readEnv({}).GRIP_URL).toEqual([])
})

test.each([
  'http://127.0.0.1:5561',
  'http://127.0.0.1:5561/?key=changeme',
  'http://127.0.0.1:5561/?key=base64:c2hvcnQ=',
  'tcp://127.0.0.1:5560/?key=0123456789abcdef',
  '127.0.0.1:5561/?key=0123456789abcdef',
  'http://:5561/?key=0123456789abcdef',
  'http://one:5561/?key=0123456789abcdef, two',
])('%s names no proxy with a key', (GRIP_URL) => {
  expect(() => readEnv({ GRIP_URL })).toThrow(
    'GRIP_URL must be addresses such as http://127.0.0.1:5561/?key=',
  )
})
