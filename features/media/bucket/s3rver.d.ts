declare module '@20minutes/s3rver' {
  type Options = {
    port: number
    address: string
    silent: boolean
    directory: string
    configureBuckets: { name: string; configs: string[] }[]
  }

  /** What its own tests use of it; it comes without types. */
  export default class S3rver {
    constructor(options: Options)
    /** Koa's. */
    middleware: ((context: { path: string; app: object }, next: () => Promise<void>) => Promise<void>)[]
    run(): Promise<{ address: string; port: number }>
    close(): Promise<void>
  }
}
