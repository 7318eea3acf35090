package vn.hososach.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GlyphTest {

    @ParameterizedTest
    @EnumSource
    void every_icon_has_its_drawing_and_its_style(Glyph glyph) throws IOException {
        assertThat(Path.of("ui/static/icons", glyph.file() + ".svg")).exists();
        assertThat(Files.readString(Path.of("ui/themes/hososach/glyphs.css"))).contains(".glyph-" + glyph.file() + " ");
    }
}
