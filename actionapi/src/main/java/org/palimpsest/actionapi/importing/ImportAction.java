package org.palimpsest.actionapi.importing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.page.PageNodes;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.http.intake.FormPart;
import org.palimpsest.http.intake.RequestBody;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.wiki.importing.ImportOutcome;
import org.palimpsest.wiki.importing.ImportPages;
import org.palimpsest.wiki.importing.ImportRequest;
import org.palimpsest.wiki.login.TokenType;

/** {@code action=import} (spec: administration.md, section 9). There is no other wiki to ask. */
public final class ImportAction implements ActionModule {
  private static final Param<String> SUMMARY = Param.string("summary");
  private static final Param<byte[]> XML = Param.upload("xml");
  private static final Param<String> PREFIX = Param.string("interwikiprefix");
  private static final Param<String> SOURCE = Param.choice("interwikisource", List.of());
  private static final Param<String> PAGE = Param.string("interwikipage");
  private static final Param<Boolean> FULL_HISTORY = Param.bool("fullhistory");
  private static final Param<Boolean> TEMPLATES = Param.bool("templates");
  private static final Param<Integer> NAMESPACE = Param.namespace("namespace");
  private static final Param<Boolean> ASSIGN_KNOWN = Param.bool("assignknownusers");
  private static final Param<String> ROOT_PAGE = Param.string("rootpage");
  private static final Param<List<String>> TAGS = Param.tags("tags");

  private static final Declaration DECLARATION =
      Declaration.ofVerb(
              "import",
              TokenType.CSRF,
              Set.of(),
              SUMMARY,
              XML,
              PREFIX,
              SOURCE,
              PAGE,
              FULL_HISTORY,
              TEMPLATES,
              NAMESPACE,
              ASSIGN_KNOWN,
              ROOT_PAGE,
              TAGS)
          .example("action=import&xml=file.xml&interwikiprefix=en&namespace=10&token=123ABC")
          .errors(ImportErrors.CODES);

  private final ImportPages importPages;
  private final Namespaces namespaces;

  public ImportAction(ImportPages importPages, Namespaces namespaces) {
    this.importPages = importPages;
    this.namespaces = namespaces;
  }

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Answer execute(Call call) {
    String rootPage = call.find(ROOT_PAGE);
    String root = rootPage == null ? "" : rootPage;
    if (call.find(NAMESPACE) != null && !root.isEmpty()) {
      return Answer.refused(bothPlaces(call));
    }
    if (!importPages.isAllowed(call.performer())) {
      return Answer.refused(ImportErrors.NO_RIGHT);
    }
    String prefix = call.find(PREFIX);
    if (prefix == null || prefix.isEmpty()) {
      return Answer.refused(
          ApiError.of(
              "nointerwikiprefix", Message.of("apierror-missingparam", call.nameOf(PREFIX))));
    }
    Optional<FormPart.File> file = file(call);
    if (file.isEmpty()) {
      return Answer.refused(ImportErrors.NO_FILE);
    }
    String summary = call.find(SUMMARY);
    return answer(
        importPages.run(
            new ImportRequest(
                call.performer(),
                file.get().path(),
                prefix,
                call.get(ASSIGN_KNOWN),
                call.find(NAMESPACE),
                root,
                summary == null ? "" : summary,
                call.getOrEmpty(TAGS))));
  }

  private static ApiError bothPlaces(Call call) {
    return ApiError.of(
        Message.of(
            "apierror-invalidparammix",
            String.join(", ", call.nameOf(NAMESPACE), call.nameOf(ROOT_PAGE)),
            2));
  }

  private static Optional<FormPart.File> file(Call call) {
    return call.request().body() instanceof RequestBody.Spooled form
        ? form.file(call.nameOf(XML)).filter(file -> !file.fileName().isEmpty())
        : Optional.empty();
  }

  private Answer answer(ImportOutcome outcome) {
    return switch (outcome) {
      case ImportOutcome.Done(List<ImportOutcome.Page> pages) -> {
        ListNode list = new ListNode("page");
        for (ImportOutcome.Page page : pages) {
          list.add(
              PageNodes.putTitle(new ObjectNode(), page.title(), namespaces)
                  .put("revisions", page.revisions()));
        }
        yield Answer.of("import", list);
      }
      case ImportOutcome.NotDone why -> Answer.refused(ImportErrors.of(why));
    };
  }
}
