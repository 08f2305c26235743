//! The sample office's photos: drawn here from rectangles and ellipses, so that nobody can take them
//! for anybody's workplace.

use image::{Rgb, RgbImage};

type Colour = [u8; 3];

/// A photo of a step: the task, the step's place in it, what it shows, and how it is drawn.
pub(super) struct Drawn {
    pub(super) task: &'static str,
    pub(super) step: u32,
    pub(super) shows: &'static str,
    pub(super) draw: fn() -> RgbImage,
}

/// Every photo of the sample office.
pub(super) const PHOTOS: [Drawn; 3] = [
    Drawn {
        task: "Packa frallor",
        step: 2,
        shows: "Mallen på bänken: sex frallor i två rader om tre.",
        draw: rolls,
    },
    Drawn {
        task: "Packa frallor",
        step: 3,
        shows: "En full påse. Toppen är vikt två gånger och klämman sitter mitt på.",
        draw: bag,
    },
    Drawn {
        task: "Sortera återlämnade böcker",
        step: 2,
        shows: "Bokvagnen med två plan. Hyllkoden sitter nederst på varje bokrygg.",
        draw: trolley,
    },
];

const WIDTH: i32 = 1200;
const HEIGHT: i32 = 900;
const WALL: Colour = [226, 232, 233];
const BENCH: Colour = [214, 200, 178];
const SHADE: Colour = [184, 170, 148];
const STEEL: Colour = [150, 163, 168];
const PALE: Colour = [190, 200, 203];
const CRUST: Colour = [205, 150, 78];
const CRUMB: Colour = [228, 186, 122];
const CUT: Colour = [172, 116, 52];
const PAPER: Colour = [236, 226, 205];
const FOLD: Colour = [216, 203, 176];
const CLIP: Colour = [36, 104, 168];
const WHITE: Colour = [250, 250, 247];
const BOOKS: [Colour; 6] =
    [[150, 60, 52], [46, 92, 112], [206, 158, 60], [74, 106, 70], [104, 78, 120], [40, 48, 60]];

struct Canvas(RgbImage);

impl Canvas {
    fn new(ground: Colour) -> Self {
        Self(RgbImage::from_pixel(WIDTH.cast_unsigned(), HEIGHT.cast_unsigned(), Rgb(ground)))
    }

    fn rectangle(&mut self, (x, y): (i32, i32), (width, height): (i32, i32), colour: Colour) {
        self.fill((x, y), (x + width, y + height), colour, |_, _| true);
    }

    fn ellipse(&mut self, (x, y): (i32, i32), (across, down): (i32, i32), colour: Colour) {
        let inside = |at_x: i32, at_y: i32| {
            let (dx, dy) = (i64::from(at_x - x), i64::from(at_y - y));
            let (a, b) = (i64::from(across), i64::from(down));
            dx * dx * b * b + dy * dy * a * a <= a * a * b * b
        };
        self.fill((x - across, y - down), (x + across, y + down), colour, inside);
    }

    fn fill(
        &mut self,
        from: (i32, i32),
        to: (i32, i32),
        colour: Colour,
        inside: impl Fn(i32, i32) -> bool,
    ) {
        for y in from.1.max(0)..to.1.min(HEIGHT) {
            for x in (from.0.max(0)..to.0.min(WIDTH)).filter(|x| inside(*x, y)) {
                self.0.put_pixel(x.cast_unsigned(), y.cast_unsigned(), Rgb(colour));
            }
        }
    }
}

fn rolls() -> RgbImage {
    let mut canvas = Canvas::new(BENCH);
    canvas.rectangle((0, 0), (WIDTH, 120), WALL);
    canvas.rectangle((110, 190), (1000, 620), SHADE);
    canvas.rectangle((90, 170), (1000, 620), STEEL);
    canvas.rectangle((120, 200), (940, 560), PALE);
    for (column, row) in (0..6).map(|roll| (roll % 3, roll / 3)) {
        let (x, y) = (285 + column * 305, 345 + row * 270);
        canvas.ellipse((x + 8, y + 12), (125, 98), STEEL);
        canvas.ellipse((x, y), (125, 95), CRUST);
        canvas.ellipse((x - 14, y - 18), (94, 62), CRUMB);
        canvas.ellipse((x - 6, y - 6), (74, 9), CUT);
    }
    canvas.0
}

fn bag() -> RgbImage {
    let mut canvas = Canvas::new(WALL);
    canvas.rectangle((0, 640), (WIDTH, 260), BENCH);
    canvas.ellipse((620, 770), (330, 50), SHADE);
    canvas.rectangle((330, 220), (540, 550), PAPER);
    canvas.rectangle((790, 220), (80, 550), FOLD);
    canvas.rectangle((330, 150), (540, 60), FOLD);
    canvas.rectangle((330, 210), (540, 60), PAPER);
    canvas.rectangle((330, 204), (540, 8), SHADE);
    canvas.rectangle((330, 268), (540, 8), SHADE);
    canvas.rectangle((470, 170), (260, 56), CLIP);
    canvas.rectangle((470, 190), (260, 6), WHITE);
    canvas.rectangle((440, 430), (300, 180), WHITE);
    for line in 0..4 {
        canvas.rectangle((470, 462 + line * 34), (240 - line * 40, 10), STEEL);
    }
    canvas.0
}

fn trolley() -> RgbImage {
    let mut canvas = Canvas::new(WALL);
    canvas.rectangle((0, 760), (WIDTH, 140), SHADE);
    for shelf in [400, 710] {
        books(&mut canvas, shelf);
        canvas.rectangle((140, shelf), (920, 34), STEEL);
    }
    for side in [140, 1026] {
        canvas.rectangle((side, 110), (34, 680), STEEL);
    }
    for wheel in [200, 1000] {
        canvas.ellipse((wheel, 812), (44, 44), BOOKS[5]);
        canvas.ellipse((wheel, 812), (16, 16), PALE);
    }
    canvas.0
}

fn books(canvas: &mut Canvas, shelf: i32) {
    let mut left = 190;
    for (nth, colour) in (0..14).zip(BOOKS.iter().cycle()) {
        let (wide, high) = (44 + (nth * 7 + shelf) % 24, 190 + (nth * 31 + shelf) % 62);
        canvas.rectangle((left, shelf - high), (wide - 4, high), *colour);
        canvas.rectangle((left + 6, shelf - 54), (wide - 16, 34), WHITE);
        left += wide;
    }
}
