package org.palimpsest.testkit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palimpsest.testkit.model.Dump.DumpedPage;
import org.palimpsest.testkit.model.Dump.DumpedRevision;
import tools.jackson.databind.JsonNode;

/**
 * Pages come in from a dump, each for itself.
 *
 * @param assigning whether names that accounts have here become these
 */
record ImportPages(String user, Dump dump, boolean assigning) implements Act {
  private static final String PREFIX = "ff";

  @Override
  public List<String> parameters() {
    List<String> all = new ArrayList<>(List.of("action", "import", "interwikiprefix", PREFIX));
    if (assigning) {
      all.addAll(List.of("assignknownusers", "1"));
    }
    return all;
  }

  @Override
  public String reason() {
    return "summary";
  }

  @Override
  public Optional<Attachment> attachment() {
    return Optional.of(new Attachment("xml", dump.xml()));
  }

  @Override
  public String expected(ModelWiki model) {
    List<String> told = new ArrayList<>();
    for (DumpedPage page : dump.pages()) {
      if (comesIn(model, page)) {
        told.add(line(page.title(), fresh(model, page).size()));
      }
    }
    return Rules.first(
        DONE + ", " + told, Rules.unless(Rules.isAdministrator(user), "cantimport-upload"));
  }

  /** Whether there is something of it, and the user may edit the page; otherwise it is left out. */
  private boolean comesIn(ModelWiki model, DumpedPage page) {
    return !page.revisions().isEmpty() && Rules.edit(model, user, page.title()).isEmpty();
  }

  /** Those that the page does not have yet. */
  private static List<DumpedRevision> fresh(ModelWiki model, DumpedPage dumped) {
    Page page = model.pages.get(dumped.title());
    return dumped.revisions().stream().filter(each -> page == null || !has(page, each)).toList();
  }

  private static boolean has(Page page, DumpedRevision dumped) {
    return dumped.known()
        && page.history.stream()
            .anyMatch(each ->
                each.created().equals(dumped.created()) && each.text().equals(dumped.text()));
  }

  @Override
  public String told(JsonNode answer) {
    String told = Act.super.told(answer);
    if (!told.equals(DONE)) {
      return told;
    }
    List<String> pages = new ArrayList<>();
    for (JsonNode page : answer.at("/import")) {
      pages.add(line(page.at("/title").asString(), page.at("/revisions").asInt()));
    }
    return DONE + ", " + pages;
  }

  private static String line(String title, int revisions) {
    return title + " " + revisions;
  }

  @Override
  public List<Part> parts(String told) {
    if (!told.startsWith(DONE)) {
      return Act.super.parts(told);
    }
    List<Part> parts = new ArrayList<>();
    for (DumpedPage page : dump.pages()) {
      int at = told.indexOf(page.title() + " ");
      String line = at < 0 ? "" : told.substring(at).split("[,\\]]", 2)[0];
      parts.add(
          new Part(
              new ImportPages(user, new Dump(List.of(page), dump.xml()), assigning),
              DONE + ", [" + line + "]"));
    }
    return parts;
  }

  @Override
  public void happen(ModelWiki model, Deed deed) {
    for (DumpedPage page : dump.pages()) {
      List<DumpedRevision> fresh = fresh(model, page);
      if (comesIn(model, page) && !fresh.isEmpty()) {
        takeIn(model, page.title(), fresh, deed);
      }
    }
  }

  /** What happened long ago elsewhere is no news; that it has come in is. */
  private void takeIn(ModelWiki model, String title, List<DumpedRevision> fresh, Deed deed) {
    Page page = model.pages.computeIfAbsent(title, _ -> model.newPage());
    model.closed.remove(title);
    for (DumpedRevision each : fresh) {
      long id = deed.takenIn(each.created(), each.comment(), model.revisionIds());
      page.history.add(
          new Revision(id, each.created(), author(each), each.shownText(), each.model()));
      model.diary.written.add(new Diary.Written(id, title, deed.now()));
    }
    page.history.sort(Revision.BY_TIME);
    long told = deed.revision(model.revisionIds());
    page.history.add(page.current().repeated(told, deed.now(), user));
    model.log(title, user, deed.now(), told, page.id);
  }

  private String author(DumpedRevision revision) {
    String author = revision.author();
    if (author == null) {
      return PREFIX + ">Unknown user";
    }
    boolean kept =
        author.contains(">")
            || author.matches("[0-9.]+")
            || (assigning && Rules.PEOPLE.contains(author));
    return kept ? author : PREFIX + ">" + author;
  }
}
