export const listSpellings = async (_: string) => []
