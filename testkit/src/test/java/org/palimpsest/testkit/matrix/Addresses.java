package org.palimpsest.testkit.matrix;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What can be asked besides the API: each path that the wiki declares, with all that fits in. */
final class Addresses {
  private static final List<String> FILES = List.of("Pier.png", "Plan.svg", "Sunk.png");

  private final List<String> paths;
  private final List<String> digests;
  private final Known known;

  /**
   * Of a wiki.
   *
   * @param digests names that deleted files could have in a store
   */
  Addresses(List<String> paths, Known known, List<String> digests) {
    this.paths = paths;
    this.known = known;
    this.digests = digests;
  }

  List<Question> all() {
    List<Question> all = new ArrayList<>();
    for (String path : paths) {
      if (path.contains("{")) {
        String fixed = path.substring(0, path.indexOf('{'));
        rests().forEach(rest -> all.add(Question.get(fixed + rest)));
      } else if (!path.equals("/w/api.php")) {
        all.add(Question.get(path));
        for (String query : queries()) {
          all.add(Question.get(path + "?" + query));
        }
      }
    }
    for (String nowhere :
        List.of(
            "/w/index.php?title=Special:Export&pages=Open&history=1",
            "/wiki/Open",
            "/wiki/Special:RevisionDelete?type=revision&ids=3",
            "/w/rest.php/v1/page/Open/history",
            "/w/img_auth.php/Pier.png",
            "/w/load.php",
            "/w/opensearch_desc.php",
            "/feed",
            "/sitemap.xml",
            "/wiki/Special:Redirect/logid/3",
            "/wiki/Special:Redirect/user/7")) {
      all.add(Question.get(nowhere));
    }
    return all;
  }

  /** Where files and their thumbnails are, the hidden, the deleted and the stashed ones too. */
  List<Question> files() {
    List<Question> all = new ArrayList<>();
    for (String path : paths) {
      if (path.contains("{")) {
        String fixed = path.substring(0, path.indexOf('{'));
        rests().forEach(rest -> all.add(Question.get(fixed + rest)));
      }
    }
    for (String name : known.archived()) {
      all.add(Question.get("/w/thumb.php?archived=1&w=10&f=" + encode(name)));
    }
    return all;
  }

  /** Where those who may see hidden and deleted bytes are asked whether they want to. */
  List<Question> hiddenBytes() {
    List<Question> all = new ArrayList<>();
    for (String archived : known.archived()) {
      String name = archived.substring(archived.indexOf('!') + 1);
      all.add(bytes("Special:RevisionDelete", name, archived));
    }
    for (String digest : digests) {
      for (String name : FILES) {
        all.add(bytes("Special:Undelete", name, digest + name.substring(name.indexOf('.'))));
      }
    }
    return all;
  }

  private static Question bytes(String page, String name, String version) {
    return Question.get(
        "/w/index.php?title=" + page + "&target=File:" + name + "&file=" + encode(version));
  }

  private List<String> rests() {
    List<String> all = new ArrayList<>(List.of("", "x", "..%2F..%2Fwiki.sqlite"));
    for (String name : FILES) {
      all.add(folder(name) + name);
      all.add("thumb/" + folder(name) + name + "/" + thumbnail(name));
    }
    for (String archived : known.archived()) {
      String name = archived.substring(archived.indexOf('!') + 1);
      String path = folder(name) + encode(archived);
      all.add("archive/" + path);
      all.add("thumb/archive/" + path + "/" + thumbnail(name));
      all.add(encode(archived));
    }
    for (String digest : digests) {
      String name = digest + ".png";
      all.add(
          "deleted/%c/%c/%c/%s"
              .formatted(digest.charAt(0), digest.charAt(1), digest.charAt(2), name));
      all.add(name);
    }
    for (String key : known.stashed()) {
      all.add("file/" + key);
      all.add("thumb/" + key + "/10px-" + key);
    }
    known.titles().forEach(title -> all.add(encode(title)));
    return all;
  }

  /** A small one, which is never a drawing itself. */
  private static String thumbnail(String name) {
    return "10px-" + encode(name) + (name.endsWith(".svg") ? ".png" : "");
  }

  private List<String> queries() {
    List<String> all = new ArrayList<>(List.of("title=Open&oldid=3", "diff=3&oldid=2"));
    FILES.forEach(name -> all.add("f=" + name + "&w=10"));
    known.archived().forEach(name -> all.add("archived=1&w=10&f=" + encode(name)));
    return all;
  }

  /** Where the files of this name are. */
  private static String folder(String name) {
    String hash = Needles.md5(name);
    return hash.charAt(0) + "/" + hash.substring(0, 2) + "/";
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
