//! What coaches pick, what villains make, and what is kept of it.

use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};

use super::{
    made::{CANARIES, drawn, file, four_inks, from_telephone, jpeg, noise, png_with_words},
    *,
};

fn kept(file: &[u8]) -> Picture {
    picture(file).unwrap_or_else(|cause| panic!("{cause:?}"))
}

fn refused(file: &[u8]) -> NoPicture {
    picture(file).err().expect("it should be refused")
}

/// The colour so many hundredths across and down.
fn colour(file: &[u8], across: u32, down: u32) -> [u8; 3] {
    let shown = image::load_from_memory_with_format(file, ImageFormat::Jpeg).unwrap().into_rgb8();
    let at = |part: u32, length: u32| (length - 1) * part / 100;
    shown.get_pixel(at(across, shown.width()), at(down, shown.height())).0
}

fn is_near(colour: [u8; 3], wanted: [u8; 3]) -> bool {
    colour.iter().zip(wanted).all(|(is, wanted)| is.abs_diff(wanted) < 24)
}

const RED: [u8; 3] = [210, 30, 30];
const GREEN: [u8; 3] = [20, 170, 60];
const BLUE: [u8; 3] = [30, 40, 200];

/// The segments of a JPEG that this program wrote: their markers.
fn markers(file: &[u8]) -> Vec<u8> {
    let (mut at, mut found) = (2, Vec::new());
    while file[at + 1] != 0xda {
        assert_eq!(file[at], 0xff);
        found.push(file[at + 1]);
        at += 2 + usize::from(u16::from_be_bytes([file[at + 2], file[at + 3]]));
    }
    found
}

fn is_clean(file: &[u8]) {
    for canary in CANARIES {
        let is_there = file.windows(canary.len()).any(|part| part == canary.as_bytes());
        assert!(!is_there, "{canary}");
    }
    assert!(markers(file).iter().all(|marker| [0xe0, 0xdb, 0xc0, 0xc4].contains(marker)));
    let end = file.windows(2).position(|pair| pair == [0xff, 0xd9]);
    assert_eq!(end, Some(file.len() - 2), "nothing after the end");
}

#[test]
fn nothing_of_the_original_file_is_kept() {
    for original in [from_telephone(drawn(900, 600), 1), png_with_words(drawn(900, 600), 1)] {
        let there = CANARIES
            .iter()
            .filter(|canary| original.windows(canary.len()).any(|part| part == canary.as_bytes()));
        assert!(there.count() >= 4, "the original has them");
        let picture = kept(&original);
        is_clean(&picture.large);
        is_clean(&picture.small);
    }
}

#[test]
fn a_picture_stands_the_right_way_up_whichever_way_the_camera_was_held() {
    // As drawn, then turned back, upside down and on its side as the camera says.
    let sides = |turned: &Picture| {
        let file = &turned.large;
        [(50, 5), (10, 90), (90, 90)].map(|(x, y)| colour(file, x, y))
    };
    let upright = drawn(800, 600);
    let held = |orientation: u8| {
        let mut camera = DynamicImage::ImageRgb8(upright.clone());
        // What the sensor saw is the picture with the turn taken back.
        match orientation {
            2 => camera = camera.fliph(),
            3 => camera = camera.rotate180(),
            4 => camera = camera.flipv(),
            5 => camera = camera.rotate90().fliph(),
            6 => camera = camera.rotate270(),
            7 => camera = camera.rotate270().fliph(),
            8 => camera = camera.rotate90(),
            _ => {}
        }
        camera.into_rgb8()
    };
    for orientation in 1..=8 {
        for original in [
            from_telephone(held(orientation), orientation),
            png_with_words(held(orientation), orientation),
        ] {
            let picture = kept(&original);
            assert_eq!((picture.width, picture.height), (800, 600), "{orientation}");
            let [top, left, right] = sides(&picture);
            let stands = is_near(top, GREEN) && is_near(left, RED) && is_near(right, BLUE);
            assert!(stands, "{orientation}: {top:?} {left:?} {right:?}");
        }
    }
}

#[test]
fn a_picture_fits_in_points_and_in_bytes() {
    let large = kept(&jpeg(drawn(3400, 2550)));
    assert_eq!((large.width, large.height), (1600, 1200));
    let tall = kept(&jpeg(drawn(1200, 2400)));
    assert_eq!((tall.width, tall.height), (800, 1600));
    let own = kept(&jpeg(drawn(300, 200)));
    assert_eq!((own.width, own.height), (300, 200), "never enlarged");
    let worst = kept(&jpeg(noise(1000, 1000)));
    for picture in [&large, &tall, &own, &worst] {
        assert!(picture.large.len() <= 400_000, "{}", picture.large.len());
        assert!(picture.small.len() <= 40_000, "{}", picture.small.len());
        let small = image::load_from_memory(&picture.small).unwrap();
        assert!(small.width().max(small.height()) <= 480);
        let shown = image::load_from_memory(&picture.large).unwrap();
        assert_eq!((shown.width(), shown.height()), (picture.width, picture.height));
    }
}

#[test]
fn a_picture_that_is_kept_already_stays_as_good() {
    let once = kept(&jpeg(drawn(1800, 1200)));
    let twice = kept(&once.large);
    assert_eq!((twice.width, twice.height), (once.width, once.height));
    assert!(is_near(colour(&twice.large, 10, 90), RED));
}

#[test]
fn every_sort_of_colours_is_shown() {
    let upright = DynamicImage::ImageRgb8(drawn(200, 160));
    let sorts = [
        file(&upright, ImageFormat::WebP),
        file(&upright, ImageFormat::Png),
        file(&DynamicImage::ImageRgb16(upright.to_rgb16()), ImageFormat::Png),
        file(&DynamicImage::ImageRgba16(upright.to_rgba16()), ImageFormat::Png),
    ];
    for sort in sorts {
        let picture = kept(&sort);
        assert!(is_near(colour(&picture.large, 10, 90), RED));
        assert!(is_near(colour(&picture.small, 90, 90), BLUE));
    }
    for grey in [
        file(&DynamicImage::ImageLuma8(upright.to_luma8()), ImageFormat::Jpeg),
        file(&DynamicImage::ImageLuma16(upright.to_luma16()), ImageFormat::Png),
        file(&DynamicImage::ImageLumaA8(upright.to_luma_alpha8()), ImageFormat::Png),
    ] {
        let [red, green, blue] = colour(&kept(&grey).large, 10, 90);
        assert!(red.abs_diff(green) < 4 && green.abs_diff(blue) < 4, "grey stays grey");
    }
}

#[test]
fn four_inks_become_the_colours_they_print() {
    let printed = |inks| colour(&kept(&four_inks(inks)).large, 50, 50);
    assert!(is_near(printed([0, 0, 0, 0]), [255, 255, 255]), "{:?}", printed([0, 0, 0, 0]));
    assert!(is_near(printed([0, 0, 0, 255]), [0, 0, 0]), "{:?}", printed([0, 0, 0, 255]));
    assert!(is_near(printed([0, 255, 255, 0]), [255, 0, 0]), "{:?}", printed([0, 255, 255, 0]));
}

#[test]
fn what_is_transparent_is_white() {
    let hidden = Rgba([200, 0, 0, 0]);
    let half = Rgba([0, 0, 0, 128]);
    let clear = RgbaImage::from_fn(200, 100, |x, _| if x < 100 { hidden } else { half });
    let picture = kept(&file(&DynamicImage::ImageRgba8(clear), ImageFormat::Png));
    assert!(is_near(colour(&picture.large, 10, 50), [255, 255, 255]));
    assert!(is_near(colour(&picture.large, 90, 50), [127, 127, 127]));
}

#[test]
fn what_is_no_photo_is_said_in_one_way() {
    let heic = [&[0, 0, 0, 24][..], b"ftypheic\0\0\0\0mif1heic", &[0; 64]].concat();
    let avif = [&[0, 0, 0, 24][..], b"ftypavif\0\0\0\0", &[0; 64]].concat();
    assert_eq!(refused(&heic), NoPicture::Heic);
    for other in [&avif[..], b"%PDF-1.7\n", b"GIF89a", b"BM", b"", b"hej", b"RIFF\0\0\0\0WAVE"] {
        assert_eq!(refused(other), NoPicture::Format);
    }
    for (width, height) in [(1, 1), (1, 20_000), (20_000, 1), (63, 900), (40, 9000)] {
        assert_eq!(refused(&jpeg(drawn(width, height))), NoPicture::TooSmall, "{width}×{height}");
    }
    assert_eq!(refused(&vec![0xff; LARGEST_FILE + 1]), NoPicture::FileTooLarge);
}

#[test]
fn a_bomb_is_refused_before_it_goes_off() {
    // The header promises what the file does not hold.
    let mut bomb = file(&DynamicImage::ImageRgb8(drawn(64, 64)), ImageFormat::Png);
    bomb[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
    bomb[20..24].copy_from_slice(&60_000_u32.to_be_bytes());
    let header = made::checked(&bomb[12..29]);
    bomb[29..33].copy_from_slice(&header);
    assert_eq!(refused(&bomb), NoPicture::TooManyPixels);
    let mut bomb = jpeg(drawn(64, 64));
    let frame = bomb.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
    bomb[frame + 5..frame + 9].copy_from_slice(&[0xff; 4]);
    assert_eq!(refused(&bomb), NoPicture::TooManyPixels);
}

#[test]
fn a_file_that_was_cut_short_is_refused_wherever_it_was_cut() {
    let whole = from_telephone(drawn(640, 480), 6);
    let end = whole.windows(2).rposition(|pair| pair == [0xff, 0xd9]).unwrap() + 2;
    for length in (3..end).step_by(211).chain([end - 1]) {
        assert!(picture(&whole[..length]).is_err(), "{length} of {end}");
    }
    assert!(picture(&whole[..end]).is_ok());
    for format in [ImageFormat::Png, ImageFormat::WebP] {
        let whole = file(&DynamicImage::ImageRgb8(noise(200, 200)), format);
        for length in [20, 60, whole.len() / 2, whole.len() * 9 / 10] {
            assert_eq!(refused(&whole[..length]), NoPicture::Unreadable, "{format:?} {length}");
        }
    }
}

#[test]
fn no_damage_does_more_than_being_refused() {
    let mut dice = fastrand::Rng::with_seed(11);
    let upright = DynamicImage::ImageRgb8(drawn(96, 80));
    let whole = [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP]
        .map(|format| file(&upright, format))
        .into_iter()
        .chain([from_telephone(drawn(96, 80), 6), four_inks([1, 2, 3, 4])]);
    for file in whole {
        for _ in 0..150 {
            let mut damaged = file.clone();
            for _ in 0..dice.usize(1..4) {
                let at = dice.usize(..damaged.len());
                damaged[at] = dice.u8(..);
            }
            if let Ok(picture) = picture(&damaged) {
                assert!(picture.large.len() <= 400_000);
            }
        }
    }
}

#[test]
fn each_refusal_has_its_number() {
    assert_eq!(NoPicture::FileTooLarge.at("content").args["limit"], 25);
    assert_eq!(NoPicture::TooManyPixels.at("content").args["limit"], 60);
    assert_eq!(NoPicture::Heic.at("content").code, ProblemCode::PhotoHeic);
}
