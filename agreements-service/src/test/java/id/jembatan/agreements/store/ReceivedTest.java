package id.jembatan.agreements.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceivedTest {

    @TempDir
    Path folder;

    private Received received(String name, byte[] bytes) throws IOException {
        return Received.of(Files.write(folder.resolve("upload"), bytes), name);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] zip(String... entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(bytes(entries[i + 1]));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    void content_decides_what_a_file_is() throws IOException {
        assertThat(received("a", bytes("%PDF-1.7\n1 0 obj")).kind()).isEqualTo(FileKind.PDF);
        assertThat(received("a", bytes("a letter\n")).kind()).isEqualTo(FileKind.TXT);
        assertThat(received("a", zip("[Content_Types].xml", "<x/>", "word/document.xml", "<x/>"))
                        .kind())
                .isEqualTo(FileKind.DOCX);
        assertThat(received("a", zip("[Content_Types].xml", "<x/>", "xl/workbook.xml", "<x/>"))
                        .kind())
                .isEqualTo(FileKind.XLSX);
        assertThat(received("a", zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<x/>"))
                        .kind())
                .isEqualTo(FileKind.ODT);
    }

    @Test
    void programs_pages_scripts_archives_and_macros_are_nothing_to_us() throws IOException {
        assertThat(received("a.pdf", bytes("MZ\u0090\u0000\u0003\u0000\u0000\u0000PE"))
                        .kind())
                .isNull();
        assertThat(received("a.pdf", bytes("<html><script>alert(1)</script></html>"))
                        .kind())
                .isNull();
        assertThat(received("a.png", bytes("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"))
                        .kind())
                .isNull();
        assertThat(received("a.docx", zip("hello.txt", "hello")).kind()).isNull();
        assertThat(received(
                                "a.docx",
                                zip("[Content_Types].xml", "", "word/document.xml", "", "word/vbaProject.bin", "x"))
                        .kind())
                .isNull();
        assertThat(received("a.pdf", bytes("junk before\n%PDF-1.7\n")).kind()).isNotEqualTo(FileKind.PDF);
        assertThat(received("a.txt", bytes("text with \u0000 inside")).kind()).isNull();
    }

    @Test
    void an_ending_that_lies_is_noticed() throws IOException {
        assertThat(received("letter.pdf", bytes("a letter\n")).isNamedAsItIs()).isFalse();
        assertThat(received("letter.TXT", bytes("a letter\n")).isNamedAsItIs()).isTrue();
        assertThat(received("letter", bytes("a letter\n")).isNamedAsItIs()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\Users\\x\\plan.pdf, plan.pdf",
        "'..', document",
        "'/', document",
        "'a\u0000b\r\n.txt', a_b__.txt",
        "'say \"hi\".pdf', say _hi_.pdf",
        "'\u202Efdp.exe', _fdp.exe"
    })
    void a_name_is_only_a_name(String sent, String kept) {
        assertThat(Received.plain(sent)).isEqualTo(kept);
    }
}
