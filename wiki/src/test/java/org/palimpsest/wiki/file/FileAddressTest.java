package org.palimpsest.wiki.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.model.file.ArchiveName;

final class FileAddressTest {
  private static final Instant REPLACED = Instant.parse("2031-04-04T10:15:02Z");

  @Test
  void the_folders_of_a_file_follow_from_the_digest_of_its_name() {
    assertThat(FileAddress.current("Reads_pier.png").path())
        .isEqualTo("/w/images/8/85/Reads_pier.png");
  }

  @Test
  void an_old_version_lies_in_the_folders_of_the_plain_name() {
    assertThat(FileAddress.of(new ArchiveName(REPLACED, "Reads_pier.png")).path())
        .isEqualTo("/w/images/archive/8/85/20310404101502%21Reads_pier.png");
  }

  @Test
  void thumbnails_lie_in_a_folder_of_their_version() {
    assertThat(
            FileAddress.current("Reads_box.svg").thumbnail(new ThumbnailName(150, ".png")).path())
        .isEqualTo("/w/images/thumb/d/d5/Reads_box.svg/150px-Reads_box.svg.png");
    assertThat(
            FileAddress.of(new ArchiveName(REPLACED, "Reads_pier.png"))
                .thumbnail(new ThumbnailName(20, ""))
                .path())
        .isEqualTo(
            "/w/images/thumb/archive/8/85/20310404101502%21Reads_pier.png/20px-Reads_pier.png");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A.png", "Ä_ö+&=?#%25'\"(1)!;@,~.svg", "港.jpg", "\uD83D\uDC1F.gif", "~"})
  void every_address_is_read_as_it_was_written(String name) {
    FileAddress current = FileAddress.current(name);
    FileAddress old = FileAddress.of(new ArchiveName(REPLACED, name));
    for (FileAddress address :
        new FileAddress[] {
          current,
          old,
          current.thumbnail(new ThumbnailName(1, "")),
          old.thumbnail(new ThumbnailName(99999, ".png"))
        }) {
      String path = address.path().substring(FileAddress.ROOT.length() + 1);
      assertThat(path).matches("[A-Za-z0-9/%._~-]+");
      assertThat(FileAddress.of(URLDecoder.decode(path, StandardCharsets.UTF_8))).contains(address);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "thumb",
        "archive",
        "thumb/archive",
        "Reads_pier.png",
        "8/85/",
        "8/86/Reads_pier.png",
        "9/85/Reads_pier.png",
        "8/85/Reads_pier.png/",
        "8/85/../85/Reads_pier.png",
        "archive/8/85/Reads_pier.png",
        "archive/8/85/20310404101502!",
        "archive/8/85/20311304101502!Reads_pier.png",
        "archive/8/85/+2031040410150!Reads_pier.png",
        "thumb/8/85/Reads_pier.png",
        "thumb/8/85/Reads_pier.png/Reads_pier.png",
        "thumb/8/85/Reads_pier.png/0px-Reads_pier.png",
        "thumb/8/85/Reads_pier.png/012px-Reads_pier.png",
        "thumb/8/85/Reads_pier.png/99999999999px-Reads_pier.png",
        "thumb/8/85/Reads_pier.png/12px-Other.png",
        "thumb/8/85/Reads_pier.png/12px-Reads_pier.png.toolong"
      })
  void nothing_else_is_an_address(String path) {
    assertThat(FileAddress.of(path)).isEmpty();
  }
}
