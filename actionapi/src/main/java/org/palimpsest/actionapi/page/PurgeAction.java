package org.palimpsest.actionapi.page;

import java.util.List;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.Refusals;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.ParamGroup;
import org.palimpsest.actionapi.query.PageSet;
import org.palimpsest.actionapi.query.PageSetAction;
import org.palimpsest.actionapi.query.PageSetEntry;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.block.BlockInfo;
import org.palimpsest.wiki.page.PurgePages;

/** {@code action=purge} (spec: query-modules.md, section 9). */
public final class PurgeAction implements ActionModule {
  private static final Param<Boolean> LINKS = Param.bool("forcelinkupdate");
  private static final Param<Boolean> LINKS_OF_USERS = Param.bool("forcerecursivelinkupdate");

  private final PurgePages purgePages;
  private final PageSetAction pages;
  private final Namespaces namespaces;
  private final Declaration declaration;

  public PurgeAction(PurgePages purgePages, PageSetAction pages, Namespaces namespaces) {
    this.purgePages = purgePages;
    this.pages = pages;
    this.namespaces = namespaces;
    this.declaration =
        Declaration.of("purge", ParamGroup.of(LINKS, LINKS_OF_USERS), pages)
            .writing()
            .postOnly()
            .example("action=purge&titles=Main_Page|API")
            .example("action=purge&generator=allpages&gapnamespace=0&gaplimit=10");
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Answer execute(Call call) {
    return switch (pages.find(call)) {
      case PageSetAction.Found.Refused(ApiError error) -> Answer.refused(error);
      case PageSetAction.Found.Pages(PageSet found, ObjectNode head) -> purge(call, found, head);
    };
  }

  private Answer purge(Call call, PageSet found, ObjectNode head) {
    boolean links = call.get(LINKS) || call.get(LINKS_OF_USERS);
    List<Long> ids = found.existing().stream().map(PageSetEntry::id).toList();
    return switch (purgePages.run(call.performer(), ids, links)) {
      case PurgePages.Outcome.Blocked(BlockInfo block) ->
          Answer.refused(Refusals.error(new Refusal.Blocked(block)));
      case PurgePages.Outcome.Done done -> {
        if (!done.pages() || links != done.links()) {
          call.warn(Message.of("apierror-ratelimited"));
        }
        yield new Answer.Done(
            head,
            new ObjectNode().put(call.module(), rows(found, done)).putAll(found.titleChanges()));
      }
    };
  }

  private ListNode rows(PageSet found, PurgePages.Outcome.Done done) {
    ListNode rows = new ListNode("page");
    found.strays().invalid().forEach(rows::add);
    found.strays().special().forEach(rows::add);
    found.strays().missingIds().forEach(rows::add);
    found.strays().missingRevisions().forEach(rows::add);
    found.titles().stream().filter(page -> !page.exists()).forEach(page -> rows.add(page.node()));
    found.strays().interwiki().forEach(rows::add);
    for (PageSetEntry page : found.existing()) {
      ObjectNode row = PageNodes.putTitle(rows.addObject(), page.title(), namespaces);
      if (done.pages()) {
        row.flag("purged", true);
      }
      if (done.links()) {
        row.flag("linkupdate", true);
      }
    }
    return rows;
  }
}
