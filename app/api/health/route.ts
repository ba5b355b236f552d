import { checkHealth } from '@/features/health/check-health'

export const dynamic = 'force-dynamic'

/** For load balancers and tests: 200 when this instance serves, 503 when its database is away or it is about to end. */
export async function GET(): Promise<Response> {
  const isWell = await checkHealth()
  return Response.json(
    { ok: isWell },
    { status: isWell ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}
