package id.jembatan.platform.filetype;

import static id.jembatan.platform.test.SampleFiles.bytes;
import static id.jembatan.platform.test.SampleFiles.docx;
import static id.jembatan.platform.test.SampleFiles.joined;
import static id.jembatan.platform.test.SampleFiles.odt;
import static id.jembatan.platform.test.SampleFiles.pdf;
import static id.jembatan.platform.test.SampleFiles.picture;
import static id.jembatan.platform.test.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindsTest {

    @TempDir
    Path folder;

    private static FileKinds kinds() throws IOException {
        return new FileKinds("file-kinds.yaml");
    }

    private Received received(byte[] bytes) throws IOException {
        return kinds().receive(Files.write(folder.resolve("upload"), bytes), "a");
    }

    private String kind(byte[] bytes) throws IOException {
        var kind = received(bytes).kind();
        return kind == null ? String.valueOf(received(bytes).fault()) : kind.code();
    }

    @Test
    void content_decides_what_a_file_is() throws IOException {
        assertThat(kind(pdf("a plan"))).isEqualTo("PDF");
        assertThat(kind(docx("a plan"))).isEqualTo("DOCX");
        assertThat(kind(zip("[Content_Types].xml", "<x/>", "xl/workbook.xml", "<x/>")))
                .isEqualTo("XLSX");
        assertThat(kind(odt())).isEqualTo("ODT");
        assertThat(kind(picture("png"))).isEqualTo("PNG");
        assertThat(kind(picture("jpg"))).isEqualTo("JPEG");
        assertThat(kind(picture("tiff"))).isEqualTo("TIFF");
        assertThat(kind(bytes("a letter\n"))).isEqualTo("TXT");
        assertThat(kind(bytes("0 is where it begins: Çankaya\n"))).isEqualTo("TXT");
        assertThat(kind(bytes("-----BEGIN PGP SIGNATURE-----\n\niQEz\n=abcd\n-----END PGP SIGNATURE-----\n")))
                .isEqualTo("ASC");
    }

    @Test
    void programs_pages_scripts_and_archives_are_nothing_to_us() throws IOException {
        assertThat(kind(new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 'P', 'E'}))
                .isEqualTo("NOT_ALLOWED");
        assertThat(kind(bytes("<html><script>alert(1)</script></html>"))).isEqualTo("NOT_ALLOWED");
        assertThat(kind(bytes(
                        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>")))
                .isEqualTo("NOT_ALLOWED");
        assertThat(kind(bytes("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>")))
                .isEqualTo("NOT_ALLOWED");
        assertThat(kind(zip("hello.txt", "hello"))).isEqualTo("NOT_ALLOWED");
        assertThat(kind(bytes("text with \u0000 inside"))).isEqualTo("NOT_ALLOWED");
        assertThat(kind("text in Latin: \u00e7".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("NOT_ALLOWED");
        assertThat(kind(bytes("#!/bin/sh\nrm -rf /\n"))).isEqualTo("NOT_ALLOWED");
        assertThat(kind(new byte[0])).isEqualTo("EMPTY");
    }

    @Test
    void a_pdf_that_is_also_something_else_is_refused() throws IOException {
        var letter = pdf("a letter");

        assertThat(kind(joined(letter, zip("evil.txt", "x")))).isEqualTo("POLYGLOT");
        assertThat(kind(joined(letter, zip("META-INF/MANIFEST.MF", "Main-Class: X", "X.class", "cafe"))))
                .isEqualTo("POLYGLOT");
        assertThat(kind(joined(joined(letter, zip("evil.txt", "x")), bytes("\n%%EOF\n"))))
                .isEqualTo("POLYGLOT");
        assertThat(kind(joined(letter, bytes("<html><script>alert(1)</script></html>"))))
                .isEqualTo("POLYGLOT");
        assertThat(kind(joined(bytes("%PDF-1.7 <script>alert(1)</script>\n"), letter)))
                .isEqualTo("POLYGLOT");
        assertThat(kind(joined(bytes("MZ and more\n"), letter))).isEqualTo("POLYGLOT");
        assertThat(kind(joined(bytes("GIF89a"), letter))).isEqualTo("POLYGLOT");
        assertThat(kind(Arrays.copyOf(letter, letter.length - 30))).isEqualTo("DAMAGED");
    }

    @Test
    void pictures_that_are_also_archives_or_cut_off_are_refused() throws IOException {
        assertThat(kind(joined(picture("png"), zip("evil.txt", "x")))).isEqualTo("POLYGLOT");
        assertThat(kind(joined(picture("jpg"), zip("evil.txt", "x")))).isEqualTo("POLYGLOT");
        assertThat(kind(joined(picture("tiff"), zip("evil.txt", "x")))).isEqualTo("POLYGLOT");
        var png = picture("png");
        assertThat(kind(Arrays.copyOf(png, png.length - 5))).isEqualTo("DAMAGED");
        var jpeg = picture("jpg");
        assertThat(kind(Arrays.copyOf(jpeg, jpeg.length - 2))).isEqualTo("DAMAGED");
    }

    @Test
    void office_files_with_macros_passwords_or_traps_are_refused() throws IOException {
        assertThat(kind(zip("[Content_Types].xml", "", "word/document.xml", "", "word/vbaProject.bin", "x")))
                .isEqualTo("MACRO");
        assertThat(kind(zip("[Content_Types].xml", "ms-word.document.macroEnabled.main", "word/document.xml", "")))
                .isEqualTo("MACRO");
        assertThat(kind(odt("Basic/Standard/Module1.xml", "x"))).isEqualTo("MACRO");
        assertThat(kind(odt("META-INF/manifest.xml", "<manifest:encryption-data/>")))
                .isEqualTo("ENCRYPTED");
        var old = new byte[2048];
        System.arraycopy(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, 0, old, 0, 4);
        assertThat(kind(old)).isEqualTo("NOT_ALLOWED");
        var name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, old, 1100, name.length);
        assertThat(kind(old)).isEqualTo("ENCRYPTED");
        assertThat(kind(zip("[Content_Types].xml", "", "word/document.xml", "", "../../etc/cron.d/x", "x")))
                .isEqualTo("HOSTILE_ARCHIVE");
        assertThat(kind(zip("[Content_Types].xml", "", "word/document.xml", "", "X.class", "x")))
                .isEqualTo("POLYGLOT");
        assertThat(kind(joined(docx("x"), bytes("more")))).isEqualTo("POLYGLOT");
        assertThat(kind(joined(joined(bytes("PK\u0003\u0004"), new byte[40]), docx("x"))))
                .isEqualTo("POLYGLOT");
        assertThat(kind(bytes("PK\u0003\u0004 the rest of an archive"))).isEqualTo("DAMAGED");
    }

    @Test
    void an_archive_that_unpacks_to_far_more_than_it_weighs_is_refused() throws IOException {
        var zeros = "0".repeat(40 << 20);

        var bomb = zip("[Content_Types].xml", "", "word/document.xml", zeros);

        assertThat(bomb.length).isLessThan(100_000);
        assertThat(kind(bomb)).isEqualTo("HOSTILE_ARCHIVE");
    }

    @Test
    void hostile_signature_files_are_nothing_to_us() throws IOException {
        var nested = new byte[4000]; // sequences of no known length inside each other
        for (var i = 0; i < nested.length; i += 2) {
            nested[i] = 0x30;
            nested[i + 1] = (byte) 0x80;
        }
        assertThat(kind(nested)).isEqualTo("NOT_ALLOWED");
        assertThat(kind(bytes("-----BEGIN PGP SIGNATURE-----\n\niQEz"))).isEqualTo("DAMAGED");
    }

    @Test
    void the_list_is_data() throws IOException {
        var list = Files.writeString(
                folder.resolve("kinds.yaml"), "- {code: PDF, mediaType: application/pdf, endings: [pdf], check: PDF}");
        var kinds = new FileKinds(list.toString());

        assertThat(kinds.names()).isEqualTo("PDF");
        assertThat(kinds.receive(Files.write(folder.resolve("u"), bytes("a letter")), "a")
                        .fault())
                .isEqualTo(FileFault.NOT_ALLOWED);
        assertThatThrownBy(() -> new FileKinds("nowhere.yaml")).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void an_ending_that_lies_is_noticed() throws IOException {
        var letter = Files.write(folder.resolve("upload"), bytes("a letter\n"));

        assertThat(kinds().receive(letter, "letter.pdf").isNamedAsItIs()).isFalse();
        assertThat(kinds().receive(letter, "letter.TXT").isNamedAsItIs()).isTrue();
        assertThat(kinds().receive(letter, "letter").isNamedAsItIs()).isTrue();
        assertThat(kinds().receive(letter, null).name()).isEqualTo("document");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "C:\\Users\\x\\plan.pdf",
                "..",
                ".htaccess",
                "a\u0000b.txt",
                "a\r\nSet-Cookie: x.txt",
                "say \"hi\".pdf",
                "\u202Efdp.exe",
                "plan\u200B.pdf",
                "plan.pdf ",
                "plan.",
                "p\uFFFDan.pdf"
            })
    void a_name_that_plays_tricks_is_noticed(String name) throws IOException {
        assertThat(kinds().receive(Files.write(folder.resolve("upload"), bytes("x")), name)
                        .hasPlainName())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rencana – kerja.txt", "iş birliği (taslak) 2.pdf", "协议.pdf", "letter"})
    void names_in_all_scripts_are_plain(String name) throws IOException {
        assertThat(kinds().receive(Files.write(folder.resolve("upload"), bytes("x")), name)
                        .hasPlainName())
                .isTrue();
    }
}
