package org.palimpsest.wiki.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClassPathLibrariesTest {
  @Test
  void names_of_files_tell_names_and_versions() {
    String path =
        String.join(
            File.pathSeparator,
            "/lib/zstd-jni-1.5.7-9.jar",
            "/lib/bcprov-jdk18on-1.86.jar",
            "/lib/palimpsest-wiki-0.1.0.jar",
            "/lib/nameless.jar",
            "/classes",
            "");
    assertThat(ClassPathLibraries.of(path))
        .containsExactly(new Library("bcprov-jdk18on", "1.86"), new Library("zstd-jni", "1.5.7-9"));
  }

  @Test
  void a_jar_can_name_what_it_needs(@TempDir Path folder) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest
        .getMainAttributes()
        .put(Attributes.Name.CLASS_PATH, "palimpsest-store-0.1.0.jar lib/config-1.4.9.jar");
    Path jar = folder.resolve("palimpsest-server-0.1.0.jar");
    try (JarOutputStream _ = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      assertThat(jar).exists();
    }
    assertThat(ClassPathLibraries.of(jar.toString()))
        .containsExactly(new Library("config", "1.4.9"));
  }

  @Test
  void what_is_no_jar_is_passed_over(@TempDir Path folder) throws IOException {
    Path broken = Files.writeString(folder.resolve("broken-1.0.jar"), "no jar");
    assertThat(ClassPathLibraries.of(broken.toString()))
        .containsExactly(new Library("broken", "1.0"));
  }
}
