//! Figures as PNG, for where SVG is not taken: twice as fine as the sheet, in a font that comes with the
//! program, so that the same figure gives the same bytes on every machine.

use artifact::StageError;
use resvg::{tiny_skia, usvg};

use crate::table::Figure;

/// Pixels for each point of the sheet.
const SCALE: f32 = 2.0;

/// The PNG file of each figure, drawn by so many threads.
///
/// # Errors
/// A drawing is none, or too large: a fault of this program.
pub(crate) fn rasters(figures: &[&Figure], threads: usize) -> Result<Vec<Vec<u8>>, StageError> {
    let fonts = fonts();
    let share = figures.len().div_ceil(threads.max(1)).max(1);
    let fonts = &fonts;
    std::thread::scope(|scope| {
        let draw = move |part: &[&Figure]| -> Result<Vec<Vec<u8>>, StageError> {
            part.iter().map(|figure| raster(&figure.name, &figure.svg, fonts)).collect()
        };
        let parts: Vec<_> =
            figures.chunks(share).map(|part| scope.spawn(move || draw(part))).collect();
        let mut files = Vec::new();
        for part in parts {
            // A panic there is one here.
            files.extend(part.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))?);
        }
        Ok(files)
    })
}

/// What drawings are read with: the font, for every name of one.
fn fonts() -> usvg::Options<'static> {
    let mut options = usvg::Options::default();
    let fonts = options.fontdb_mut();
    fonts.load_font_data(dejavu::sans::regular().to_vec());
    fonts.load_font_data(dejavu::sans::bold().to_vec());
    fonts.set_sans_serif_family(FAMILY);
    options.font_family = FAMILY.to_owned();
    options
}

const FAMILY: &str = "DejaVu Sans";

fn raster(name: &str, svg: &str, options: &usvg::Options<'_>) -> Result<Vec<u8>, StageError> {
    let fault = |error: &dyn std::fmt::Display| {
        StageError::new(format!("the figure {name} cannot be drawn as PNG: {error}"))
    };
    let tree = usvg::Tree::from_str(svg, options).map_err(|error| fault(&error))?;
    let size = tree.size().to_int_size().scale_by(SCALE).ok_or_else(|| fault(&"it has no size"))?;
    let mut sheet = tiny_skia::Pixmap::new(size.width(), size.height())
        .ok_or_else(|| fault(&"it is too large"))?;
    resvg::render(&tree, tiny_skia::Transform::from_scale(SCALE, SCALE), &mut sheet.as_mut());
    // The ground is opaque, so that nothing is lost with the fourth channel.
    let pixels: Vec<u8> = sheet
        .pixels()
        .iter()
        .flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()])
        .collect();
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, size.width(), size.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Balanced);
    // Flat colours: filters, which are made for photographs, make the file larger by a third.
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header().map_err(|error| fault(&error))?;
    writer.write_image_data(&pixels).map_err(|error| fault(&error))?;
    writer.finish().map_err(|error| fault(&error))?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::super::canvas::{Align, Canvas, Colour, Font};
    use super::*;

    fn figure(text: &str) -> Figure {
        let svg = Canvas::draw((60.0, 40.0), "a", "b", |canvas| {
            canvas.rectangle((40.0, 10.0), (10.0, 20.0), Colour(0, 0x72, 0xb2));
            canvas.text(text, (5.0, 20.0), Font::new(12.0, Align::Left));
        });
        let (name, title, caption) = ("a".to_owned(), String::new(), String::new());
        let (data, from) = (serde_json::Value::Null, crate::steps::Steps::default());
        Figure { name, title, caption, svg, data, from }
    }

    /// Size and pixels of a file.
    fn decoded(file: &[u8]) -> ((u32, u32), Vec<[u8; 3]>) {
        let mut reader = png::Decoder::new(std::io::Cursor::new(file)).read_info().unwrap();
        let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut bytes).unwrap();
        assert_eq!(info.color_type, png::ColorType::Rgb);
        ((info.width, info.height), bytes.chunks(3).map(|c| [c[0], c[1], c[2]]).collect())
    }

    #[test]
    fn a_figure_is_drawn_twice_as_fine_with_its_text() {
        // Latin, Greek, arrows and Hebrew have letters in the font: ink where the text stands.
        for text in ["abc", "α β", "↓ →", "חדש"] {
            let figure = figure(text);
            let file = &rasters(&[&figure], 1).unwrap()[0];
            let ((width, height), pixels) = decoded(file);
            assert_eq!((width, height), (120, 80));
            let at = |x: usize, y: usize| pixels[y * 120 + x];
            assert_eq!((at(90, 40), at(115, 5)), ([0, 0x72, 0xb2], [255, 255, 255]));
            let ink = (0..80).flat_map(|y| (0..78).map(move |x| (x, y)));
            let dark = ink.filter(|(x, y)| at(*x, *y)[0] < 0x80).count();
            assert!(dark > 20, "{text}: {dark}");
        }
    }

    #[test]
    fn threads_and_order_change_no_byte() {
        let figures: Vec<Figure> = ["a", "bc", "def"].map(figure).to_vec();
        let of: Vec<&Figure> = figures.iter().collect();
        let one = rasters(&of, 1).unwrap();
        assert_eq!(one, rasters(&of, 2).unwrap());
        assert_eq!(one, rasters(&of, 16).unwrap());
        assert_ne!(one[0], one[1]);
        assert!(rasters(&[], 4).unwrap().is_empty());
    }

    #[test]
    fn a_drawing_that_is_none_is_an_error() {
        let mut broken = figure("a");
        broken.svg = "<svg".to_owned();
        let error = rasters(&[&broken], 1).unwrap_err().to_string();
        assert!(error.contains("the figure a cannot be drawn"), "{error}");
    }
}
