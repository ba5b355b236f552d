/** What is not a door under /api is not there: for machines, in a word. */
const notThere = (): Response =>
  Response.json({ error: 'not found' }, { status: 404, headers: { 'cache-control': 'no-store' } })

export { notThere as DELETE, notThere as GET, notThere as PATCH, notThere as POST, notThere as PUT }
