import sharp from 'sharp'

// One core is the readers', and what libvips would keep of pictures is never asked for again
sharp.concurrency(1)
sharp.cache(false)

export { sharp }
