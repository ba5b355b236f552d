import { mix, type Palette } from './colours'
import type { Random } from './random'
import { strapwork, type DesignName } from './strapwork-pictures'
import { fill, path, stroke } from './svg'

export type Figure = 'woman' | 'man'
export const portraitCanvas = { width: 800, height: 800 }

type Tones = {
  skin: string
  skinShade: string
  hair: string
  hairLight: string
  cloth: string
  clothShade: string
  inner: string
}
type Part = (tones: Tones) => string

/** Somebody without a face to mistake: head and shoulders in a few tones before a pattern, as on a medallion. */
export function portrait(random: Random, palette: Palette, figure: Figure): string {
  const tones = tonesOf(random, palette)
  const [back, front] = random.pick(figure === 'woman' ? womensHeads : mensHeads)
  const clothes = random.pick(figure === 'woman' ? womensClothes : mensClothes)
  const faces = figure === 'woman' ? [false, false, true] : [false, true]
  const mirror = random.chance(0.5) ? '' : 'transform="translate(800 0) scale(-1 1)"'
  return (
    backdrop(random, palette) +
    `<g ${mirror}>${back(tones)}${neck(tones)}${clothes(tones)}${head(tones)}${front(tones)}${faces[random.whole(0, faces.length - 1)] ? glasses(tones) : ''}</g>` +
    rim(palette)
  )
}

function tonesOf(random: Random, { deep, main, mid, accent, light }: Palette): Tones {
  const skin = random.pick(['#e3b48f', '#d19d74', '#c58b63', '#b27a55', '#eac4a2'])
  const hair = random.pick([mix(deep, '#000000', 0.35), '#2a2220', '#3b2a22', mix(deep, '#8b8b8b', 0.45)])
  const cloth = random.pick([
    mix(main, deep, 0.45),
    mix(accent, deep, 0.35),
    mix(mid, deep, 0.2),
    mix(light, mid, 0.45),
  ])
  return {
    skin: mix(skin, light, 0.08),
    skinShade: mix(skin, deep, 0.28),
    hair,
    hairLight: mix(hair, light, 0.16),
    cloth,
    clothShade: mix(cloth, deep, 0.4),
    inner: mix(light, cloth, 0.12),
  }
}

/** A pattern in the distance under an arch of light. */
function backdrop(random: Random, palette: Palette) {
  const design = random.pick<DesignName>(['eight', 'khatam', 'dodecagon', 'ten', 'lattice'])
  const pattern = strapwork(design, random.pick(['carved', 'gilded']), random, palette)
  const glow = `<radialGradient id="behind" cx=".5" cy=".44" r=".62"><stop offset="0" stop-color="${mix(palette.light, palette.mid, 0.3)}" stop-opacity=".9"/><stop offset=".55" stop-color="${mix(palette.mid, palette.light, 0.3)}" stop-opacity=".62"/><stop offset="1" stop-color="${palette.main}" stop-opacity=".3"/></radialGradient>`
  return `<g transform="translate(-80 0) scale(.6 .76)">${pattern}</g>${glow}<rect width="800" height="800" fill="url(#behind)"/>`
}

const rim = ({ deep }: Palette) =>
  `<radialGradient id="edge" cx=".5" cy=".5" r=".72"><stop offset=".72" stop-color="${deep}" stop-opacity="0"/><stop offset="1" stop-color="${deep}" stop-opacity=".45"/></radialGradient><rect width="800" height="800" fill="url(#edge)"/>`

const faceOutline =
  'M296 330C296 232 340 184 402 184S508 232 508 330C508 410 462 492 402 492S296 410 296 330Z'

const neck: Part = ({ skin, skinShade }) =>
  path('M346 430L336 584Q402 690 468 584L458 430Z', fill(skin)) +
  path('M346 430L344 492Q402 566 459 478L458 430Z', fill(skinShade, 0.75))

const head: Part = ({ skin, skinShade }) =>
  path(faceOutline, fill(skin)) +
  path(
    'M402 184C464 184 508 232 508 330C508 410 462 492 402 492C452 440 452 236 402 184Z',
    fill(skinShade, 0.5),
  ) +
  path('M402 322Q394 372 386 388Q396 398 412 392', stroke(skinShade, 5, 0.55)) +
  path('M372 436Q402 450 432 434', `${stroke(skinShade, 6, 0.75)} stroke-linecap="round"`) +
  path(
    'M334 300Q354 288 374 298M430 298Q450 288 470 300',
    `${stroke(skinShade, 7, 0.85)} stroke-linecap="round"`,
  )

const glasses: Part = ({ hair }) =>
  path(
    'M322 318h62q4 44-30 44t-32-44ZM420 318h62q2 44-32 44t-30-44ZM384 326q18-10 36 0M322 324l-22-8M482 324l22-8',
    `${stroke(hair, 6)} stroke-linecap="round"`,
  )

const shoulders = (colour: string) =>
  path('M96 800C100 668 176 622 336 572Q402 640 468 572C628 622 700 668 704 800Z', fill(colour))

const nothing: Part = () => ''

/** What lies behind the head, and what lies over it. */
const womensHeads: [[Part, Part], ...[Part, Part][]] = [
  [
    ({ clothShade, inner }) =>
      path(
        'M402 128C286 128 240 226 246 342C250 470 220 560 176 640L628 640C586 560 556 470 558 342C564 226 518 128 402 128Z',
        fill(mix(clothShade, inner, 0.25)),
      ),
    ({ cloth, inner, clothShade }) => {
      const scarf = mix(cloth, inner, 0.45)
      return (
        path(
          'M402 132C286 132 244 226 250 346C254 440 262 520 330 590Q402 636 474 590C542 520 552 440 554 346C560 226 518 132 402 132ZM402 206C468 206 496 258 496 330C496 412 456 486 402 486S308 412 308 330C308 258 336 206 402 206Z',
          `${fill(scarf)} fill-rule="evenodd"`,
        ) +
        path(
          'M402 132C518 132 560 226 554 346C552 440 542 520 474 590Q440 606 402 610C506 560 530 430 512 320C500 220 462 160 402 132Z',
          fill(clothShade, 0.35),
        ) +
        path('M262 520Q392 640 560 560L640 700Q420 760 190 690Z', fill(scarf)) +
        path('M262 540Q400 660 566 584M236 590Q400 720 596 636', stroke(clothShade, 6, 0.4))
      )
    },
  ],
  [
    ({ hair }) =>
      path(
        'M402 130C276 130 238 236 248 350C254 450 214 560 232 640Q300 676 340 600L466 600Q506 676 574 640C590 560 552 450 558 350C566 236 526 130 402 130Z',
        fill(hair),
      ),
    ({ hair, hairLight }) =>
      path(
        'M402 134C300 134 256 226 276 380C300 330 312 286 330 248C392 262 470 250 496 236C504 288 520 330 528 380C548 226 500 134 402 134Z',
        fill(hair),
      ) + path('M330 182Q392 148 456 172', `${stroke(hairLight, 9, 0.7)} stroke-linecap="round"`),
  ],
  [
    ({ hair }) =>
      path(
        'M452 92a62 62 0 1 0 1 0ZM402 138C286 138 256 230 272 352L300 430L506 430L534 352C548 230 518 138 402 138Z',
        fill(hair),
      ),
    ({ hair, hairLight }) =>
      path(
        'M402 140C306 140 270 212 282 344C304 312 308 262 336 234C400 214 470 226 484 248C500 282 504 316 524 344C536 212 498 140 402 140Z',
        fill(hair),
      ) + path('M318 210Q370 160 440 164', `${stroke(hairLight, 8, 0.7)} stroke-linecap="round"`),
  ],
  [
    ({ hair }) =>
      path(
        'M402 132C268 132 238 240 246 352C250 430 246 480 262 512Q330 540 340 470L464 470Q474 540 544 512C560 480 554 430 558 352C566 240 536 132 402 132Z',
        fill(hair),
      ),
    ({ hair, hairLight }) =>
      path(
        'M388 136C300 138 258 220 274 372C300 350 318 300 352 220C400 280 470 300 516 310L530 372C550 226 500 130 388 136Z',
        fill(hair),
      ) + path('M352 220Q400 170 470 190', `${stroke(hairLight, 8, 0.6)} stroke-linecap="round"`),
  ],
]

const shortHair: Part = ({ hair, hairLight }) =>
  path(
    'M402 138C306 138 276 208 288 330L304 344C304 296 312 262 334 240C392 262 452 256 478 236C496 262 502 296 502 344L516 330C530 208 500 138 402 138Z',
    fill(hair),
  ) + path('M330 186Q390 152 452 170', `${stroke(hairLight, 8, 0.7)} stroke-linecap="round"`)
const partedHair: Part = ({ hair, hairLight }) =>
  path(
    'M372 144C300 152 274 220 290 336L304 342C308 300 316 268 336 244C344 226 350 212 352 196C384 240 450 262 496 258C502 290 502 320 502 342L516 334C532 196 470 118 372 144Z',
    fill(hair),
  ) + path('M360 172Q420 176 478 220', `${stroke(hairLight, 8, 0.6)} stroke-linecap="round"`)
const receding: Part = ({ hair }) =>
  path(
    'M288 356C280 306 286 264 310 244Q322 252 317 272C308 300 307 328 306 358ZM516 356C524 306 518 264 494 244Q482 252 487 272C496 300 497 328 498 358Z',
    fill(hair),
  )
const beard: Part = ({ hair }) =>
  path(
    'M298 356C304 396 326 412 352 408Q402 396 452 408C480 412 500 396 506 356C508 446 466 520 402 520S296 446 298 356ZM368 436Q402 456 436 434Q402 424 368 436Z',
    `${fill(hair)} fill-rule="evenodd"`,
  )
const moustache: Part = ({ hair }) =>
  path('M352 422Q378 402 402 412Q428 402 452 422Q428 430 402 424Q376 430 352 422Z', fill(hair))

const mensHeads: [[Part, Part], ...[Part, Part][]] = [
  [nothing, shortHair],
  [nothing, partedHair],
  [nothing, (tones) => shortHair(tones) + beard(tones)],
  [nothing, (tones) => partedHair(tones) + moustache(tones)],
  [nothing, (tones) => receding(tones) + beard(tones)],
]

const jacket: Part = ({ cloth, clothShade, inner }) =>
  shoulders(inner) +
  path('M96 800C100 668 176 622 330 574L402 760L474 574C628 622 700 668 704 800Z', fill(cloth)) +
  path(
    'M330 574L286 640L330 668L312 690L402 800L402 760ZM474 574L518 640L474 668L492 690L402 800L402 760Z',
    fill(clothShade),
  )
const roundCollar: Part = ({ cloth, clothShade }) =>
  shoulders(cloth) + path('M326 578Q402 668 478 578L490 596Q402 700 314 596Z', fill(clothShade))
const shirt: Part = ({ cloth, clothShade, inner }) =>
  shoulders(cloth) +
  path('M340 566L402 650L352 690L306 596ZM464 566L402 650L452 690L498 596Z', fill(mix(inner, cloth, 0.35))) +
  path('M402 650V800', stroke(clothShade, 5))
const shawl: Part = ({ cloth, clothShade }) =>
  shoulders(cloth) +
  path('M330 572C280 640 330 740 470 800L560 800C430 720 380 660 366 596Z', fill(clothShade)) +
  path('M474 572C520 640 470 720 330 800L250 800C380 700 440 660 442 590Z', fill(mix(clothShade, cloth, 0.5)))

const womensClothes: [Part, ...Part[]] = [roundCollar, jacket, shawl, roundCollar]
const mensClothes: [Part, ...Part[]] = [jacket, shirt, jacket, roundCollar]
