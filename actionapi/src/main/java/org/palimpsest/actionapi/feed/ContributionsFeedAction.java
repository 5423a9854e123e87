package org.palimpsest.actionapi.feed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.text.HtmlText;
import org.palimpsest.model.user.Actor;
import org.palimpsest.store.contribution.ContributionPart;
import org.palimpsest.wiki.comment.Comment;
import org.palimpsest.wiki.contribution.ContributionReader;
import org.palimpsest.wiki.contribution.ContributionView;
import org.palimpsest.wiki.revision.RevisionView;

/** {@code action=feedcontributions}: what somebody has written, as the one who asks may see it. */
public record ContributionsFeedAction(ContributionReader reader, FeedMaking making)
    implements ActionModule {
  private static final Set<ContributionPart> PARTS = Set.of(ContributionPart.COMMENT);

  @Override
  public Declaration declaration() {
    return ContributionsFeedParams.DECLARATION;
  }

  @Override
  public Answer execute(Call call) {
    List<ContributionView> contributions =
        ContributionsFeedParams.request(call)
            .map(request -> reader.list(request, PARTS, call.performer().clearance()).items())
            .orElse(List.of());
    List<Long> ids =
        contributions.stream()
            .map(ContributionView::revision)
            .filter(revision -> revision.size() <= FeedTexts.LONGEST)
            .map(RevisionView::id)
            .toList();
    FeedWords words = making.words();
    FeedTexts texts = new FeedTexts(making.revisions(), call, ids, call.performer().clearance());
    FeedAddresses addresses = making.addresses(call);
    List<FeedItem> items =
        contributions.stream()
            .map(contribution -> item(contribution, words, addresses, texts))
            .toList();
    return FeedAnswer.of(call, new Feed(head(call, words, addresses), items));
  }

  private static Feed.Head head(Call call, FeedWords words, FeedAddresses addresses) {
    String contributions = words.text(Message.of("contributions"));
    String user = call.get(ContributionsFeedParams.USER).replace(' ', '_');
    return new Feed.Head(
        FeedAddresses.self(call.request()),
        words.title(" - ", contributions),
        addresses.special("Contributions/" + user),
        contributions,
        words.language());
  }

  private FeedItem item(
      ContributionView contribution, FeedWords words, FeedAddresses addresses, FeedTexts texts) {
    RevisionView revision = contribution.revision();
    String author = Optional.ofNullable(revision.author().value()).map(Actor::name).orElse("");
    String said = Optional.ofNullable(revision.comment().value()).orElse("");
    String link = addresses.diff(contribution.title(), revision.id());
    String comment = making.comments().plain(new Comment(said, contribution.title()));
    String content =
        texts.has(revision.id())
            ? FeedHtml.lines(texts.find(revision.id()).orElse(""))
            : FeedHtml.link(link, words.html(Message.of("showdiff")));
    return new FeedItem(
        addresses.namespaces().prefixedText(contribution.title()),
        link,
        FeedHtml.paragraph(HtmlText.escape(author + ": " + comment)) + "<hr />\n" + content,
        revision.created(),
        author,
        addresses.talk(contribution.title()));
  }
}
