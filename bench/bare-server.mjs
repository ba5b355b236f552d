// What node:http itself can do: the bytes and headers of one page, given once on standard environment, answered to everybody.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const { status, headers } = JSON.parse(process.env.BARE_HEAD)
const body = readFileSync(process.env.BARE_BODY)
createServer((_request, response) => {
  response.writeHead(status, headers)
  response.end(body)
}).listen(Number(process.env.PORT), '127.0.0.1')
