import { getActor } from '../session'

type Handler = (request: Request, context: { params: Promise<{ all: string[] }> }) => Promise<Response>
export const password = 'a long and quiet river'
let asked = 0

/** A browser that signs in over better-auth's route: it keeps its cookies, and has an address of its own unless the test is about that. */
export function openBrowser(
  post: Handler,
  address = `198.51.100.${(asked += 1)}`,
  headers: Record<string, string> = {},
) {
  const jar = new Map<string, string>()
  const said: string[] = []
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const ask = async (step: string, body: object = {}) => {
    const own = {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      'x-forwarded-for': address,
    }
    const init = {
      method: 'POST',
      headers: { ...own, cookie: cookie(), origin: 'http://localhost:3000', ...headers },
    }
    const request = new Request(`http://localhost:3000/api/auth/${step}`, {
      ...init,
      body: JSON.stringify(body),
    })
    const response = await post(request, { params: Promise.resolve({ all: step.split('/') }) })
    for (const line of response.headers.getSetCookie()) {
      said.push(line)
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /max-age=0/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    const text = await response.text()
    return { status: response.status, body: text ? JSON.parse(text) : undefined }
  }
  return {
    ...{ ask, said, jar, actor: () => getActor(new Headers({ cookie: cookie() })) },
    signIn: (email: string, secret = password) => ask('sign-in/email', { email, password: secret }),
  }
}
