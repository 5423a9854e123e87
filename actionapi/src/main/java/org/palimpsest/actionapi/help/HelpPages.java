package org.palimpsest.actionapi.help;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Where on the web the protocol of a module is documented. Immutable. */
final class HelpPages {
  private static final String RESOURCE = "pages.tsv";
  private static final String SITE = "https://www.mediawiki.org/wiki/Special:MyLanguage/";

  private final Map<String, List<String>> byPath;

  private HelpPages(Map<String, List<String>> byPath) {
    this.byPath = byPath;
  }

  /** The pages that are known. */
  static HelpPages load() {
    try (InputStream in = HelpPages.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return new HelpPages(
          lines
              .lines()
              .map(line -> line.split("\t"))
              .collect(Collectors.toUnmodifiableMap(cells -> cells[0], HelpPages::addresses)));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  private static List<String> addresses(String[] cells) {
    return Arrays.stream(cells).skip(1).map(SITE::concat).toList();
  }

  /** The addresses of the pages about a module; often one. */
  List<String> of(String path) {
    return byPath.getOrDefault(path, List.of());
  }
}
