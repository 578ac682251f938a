import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageOutputStream;

/// The pictures of every page and state, as a phone and a desk show them: `java deploy/docs/Screens.java` takes
/// the browser journeys with a suite of their own and writes small pictures and their list to
/// `deploy/docs/screens/`. `java deploy/docs/Screens.java --again` only makes the small pictures anew, of what
/// the last journeys took.
///
/// Further words go to Maven, for example `-Dtest=JourneyTest`.
class Screens {

    private static final Path ROOT = root();
    private static final Path TAKEN = ROOT.resolve("deploy/suite/target/screenshots");
    private static final Path KEPT = ROOT.resolve("deploy/docs/screens");

    /// Enough to judge a page by, and a small file: half of a desk's width, all of a phone's.
    private static final int WIDTH_OF_DESK = 800;
    private static final int WIDTH_OF_PHONE = 390;
    private static final int LONGEST = 3_000;
    private static final float QUALITY = 0.6f;

    public static void main(String[] words) throws IOException, InterruptedException {
        if (List.of(words).contains("--again")) {
            shrinkAll();
            return;
        }
        int code = journeys(words);
        shrinkAll();
        System.exit(code);
    }

    private static int journeys(String[] words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                ROOT.resolve("mvnw").toString(), "-q", "test", "-pl", "deploy/suite", "-Dtest=*JourneyTest"));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .directory(ROOT.toFile())
                .inheritIO()
                .start()
                .waitFor();
    }

    private static void shrinkAll() throws IOException {
        Files.createDirectories(KEPT);
        var pages = new TreeMap<String, List<String>>();
        try (var old = Files.list(KEPT)) {
            for (var file : old.filter(each -> each.toString().endsWith(".jpg")).toList()) {
                Files.delete(file);
            }
        }
        long bytes = 0;
        try (var taken = Files.list(TAKEN)) {
            for (var file : taken.filter(each -> each.toString().matches(".*-[0-9]+\\.png"))
                    .sorted()
                    .toList()) {
                var name = file.getFileName().toString().replace(".png", "");
                var kept = KEPT.resolve(name + ".jpg");
                shrink(file, kept, name.endsWith("-390") ? WIDTH_OF_PHONE : WIDTH_OF_DESK);
                bytes += Files.size(kept);
                pages.computeIfAbsent(name.replaceFirst("-[0-9]+$", ""), each -> new ArrayList<>())
                        .add(name);
            }
        }
        var list = new ArrayList<String>();
        list.add("# Every page, as a phone and a desk show it");
        list.add("");
        list.add("Taken by the browser journeys; `java deploy/docs/Screens.java` takes them anew.");
        list.add("");
        pages.forEach((page, names) -> list.add("- " + page + ": "
                + String.join(
                        ", ",
                        names.stream()
                                .map(name -> "[" + name.replaceFirst(".*-", "") + " px](" + name + ".jpg)")
                                .toList())));
        Files.write(KEPT.resolve("README.md"), list);
        System.out.printf("%d pages, %d kB in %s%n", pages.size(), bytes / 1_000, ROOT.relativize(KEPT));
    }

    private static void shrink(Path from, Path to, int width) throws IOException {
        var picture = ImageIO.read(from.toFile());
        double scale = Math.min(1.0, (double) width / picture.getWidth());
        int high = (int) Math.min(LONGEST, picture.getHeight() * scale);
        var small = new BufferedImage((int) (picture.getWidth() * scale), high, BufferedImage.TYPE_INT_RGB);
        var pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(
                picture.getScaledInstance(small.getWidth(), (int) (picture.getHeight() * scale), Image.SCALE_AREA_AVERAGING),
                0,
                0,
                null);
        pen.dispose();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        Files.deleteIfExists(to);
        try (var out = new FileImageOutputStream(to.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(small, null, null), how);
        } finally {
            writer.dispose();
        }
    }

    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("mvnw"))) {
            here = here.getParent();
        }
        return here;
    }
}
