package org.palimpsest.testkit.matrix;

import java.util.List;
import java.util.stream.Stream;

/**
 * The ways by which hidden data, or the power to change it, have come out of wikis elsewhere, and
 * the tests that hold each of them here. What does not exist here yet cannot leak, and is said to
 * be absent; {@link LeakClassTest} fails as soon as it is there.
 */
enum LeakClass {
  L1(
      "an error of a rollback names somebody hidden",
      "HiddenRevisionRollbackTest#where_a_page_stands_says_nothing_of_hidden_authors",
      "HiddenRevisionRollbackTest"
          + "#a_hidden_author_is_rolled_back_by_who_knows_the_name_and_is_not_named"),
  L2(
      "undoing as a way to read a private wiki",
      "PrivateWikiTest#a_stranger_reads_nothing",
      "RefusedEditTest#a_hidden_text_can_neither_be_undone_nor_returned_to"),
  L3(
      "undoing as a way to write",
      "RefusedEditTest#what_the_performer_may_not_do_leaves_no_row",
      "RefusedVerbsTest#who_is_refused_has_not_taken_the_writer"),
  L4(
      "a difference counts revisions that are hidden",
      "HiddenRevisionRollbackTest#revisions_with_hidden_text_are_not_counted",
      "CanaryMatrixTest#no_canary_reaches_anybody_who_may_not_see_it"),
  L5(
      "a link leads to what is hidden or deleted",
      "FileServingContract"
          + "#what_is_hidden_or_deleted_is_not_there_for_anybody_nor_are_its_thumbnails",
      "CompareApiTest#a_deleted_revision_is_compared_for_those_who_may_see_it_only"),
  L6(
      "a hidden log entry in another view of the log",
      "LogEventsQueryTest#what_is_hidden_of_an_entry_is_neither_told_nor_found",
      "WatchlistApiTest#a_log_entry_whose_title_is_hidden_is_not_on_the_list_of_those_who_watch_it",
      "PatrolApiTest#a_log_entry_whose_title_is_hidden_is_told_to_nobody",
      "TagApiTest#log_entries_whose_title_is_hidden_are_not_tagged"),
  L7(
      "filters of the log tell hidden entries apart",
      "LogEventsQueryTest#what_is_hidden_of_an_entry_is_neither_told_nor_found",
      "NonInterferenceTest#what_is_hidden_makes_no_difference_to_whoever_may_not_see_it"),
  L8(
      "recent changes and watchlists",
      "HiddenDataTest#no_canary_reaches_a_reader_without_clearance",
      "CanaryMatrixTest#no_canary_reaches_anybody_who_may_not_see_it"),
  L9(
      "streams of events",
      "EventsTest#an_event_is_kept_as_its_kind_and_an_object_of_ids",
      "LeakTest#there_are_no_pages_of_histories_and_texts_yet",
      "path:/events"),
  L10("feeds", "FeedApiTest#nothing_hidden_is_in_a_feed_and_its_tag_tells"),
  L11("mail and notifications", "module:query+notifications", "module:echomarkread"),
  L12(
      "caches answer one reader with what another may see",
      "LatestRevisionCacheTest#what_is_hidden_is_hidden_at_once",
      "FeedApiTest#nobody_may_keep_a_feed_without_asking_again_whether_it_still_is_so",
      "CanaryMatrixTest#no_canary_reaches_anybody_who_may_not_see_it"),
  L13(
      "parse, compare, expandtemplates",
      "HiddenDataTest#no_canary_reaches_a_reader_without_clearance",
      "CompareApiTest#a_deleted_revision_is_compared_for_those_who_may_see_it_only",
      "ParseApiTest#the_text_of_a_hidden_revision_is_parsed_for_those_only_who_may_see_it",
      "ParseApiTest" + "#a_revision_that_a_text_is_thought_to_be_of_tells_nothing_that_is_hidden"),
  L14(
      "restoring shows what was hidden",
      "DeletePageTest#a_page_never_comes_back_with_a_hidden_text",
      "FileDeletionApiTest#a_version_that_is_hidden_does_not_become_the_current_one",
      "LeakTest#what_was_hidden_is_still_hidden_after_a_deletion_and_a_restoration"),
  L15(
      "one item of many that is permitted opens the others",
      "RollbackHidingTest#nothing_becomes_less_hidden_and_what_is_suppressed_is_left_alone",
      "CanaryMatrixTest#no_canary_reaches_anybody_who_may_not_see_it"),
  L16(
      "versions of files",
      "FileServingContract"
          + "#what_is_hidden_or_deleted_is_not_there_for_anybody_nor_are_its_thumbnails",
      "FileListsTest#hidden_parts_of_deleted_versions_are_told_to_those_who_may_see_them",
      "ImageInfoQueryTest#of_hidden_content_nobody_is_told_more_than_its_size",
      "UploadApiTest#what_is_hidden_is_not_told_by_warnings"),
  L17(
      "a file is reverted without the right to upload",
      "FileRevertApiTest#what_nobody_may_do_is_refused_in_the_order_of_the_specification",
      "FileRevertApiTest#hidden_bytes_do_not_come_back_and_are_not_compared"),
  L18(
      "whether there is somebody hidden",
      "HiddenAccountTest#nothing_tells_a_hidden_account_from_a_name_that_nobody_has",
      "HiddenNameTest#nothing_tells_it_from_the_name_of_nobody"),
  L19(
      "lists of blocks, automatic blocks and their reasons",
      "HideNameTest#an_address_that_is_caught_does_not_tell_of_it",
      "HideNameTest#the_name_of_who_blocks_can_be_hidden_too",
      "HideNameTest#a_reason_is_hidden_with_the_log_entry_that_gave_it"),
  L20(
      "the API allows what a page forbids",
      "ArchitectureTest#only_who_says_why_knows_the_truth_of_what_is_hidden",
      "BrokenGateTest#a_class_that_does_not_ask_the_gate_is_noticed"),
  L21(
      "what is derived has never heard of hiding",
      "ContributorsQueryTest"
          + "#whoever_is_hidden_in_all_that_they_did_is_none_for_those_who_may_not_see_them",
      "ForgetfulCommentsTest#whoever_is_hidden_already_is_never_named"),
  L22(
      "rules or searches over hidden data",
      "RevertingEditTest#nobody_learns_a_hidden_text_by_trying_it",
      "module:query+search",
      "module:abusefiltercheckmatch"),
  L23(
      "which titles and pages there are",
      "PrivateWikiTest#a_stranger_reads_nothing",
      "NonInterferenceTest#what_is_hidden_makes_no_difference_to_whoever_may_not_see_it"),
  L24(
      "caches and stores behind the wiki",
      "FeedApiTest#nobody_may_keep_a_feed_without_asking_again_whether_it_still_is_so",
      "LeakTest#there_are_no_pages_of_histories_and_texts_yet"),
  L25(
      "hiding that cannot be done",
      "VisibilityWriterTest#what_is_hidden_is_logged_kept_as_a_fact_and_needs_no_patrol",
      "RollbackHidingTest#of_many_at_once_one_is_first_and_hides_everything"),
  L26(
      "a race as a way round",
      "OvertakenRollbackTest#what_is_hidden_in_the_meantime_is_not_restored",
      "OvertakenEditTest#an_author_who_is_hidden_while_their_edit_is_undone_is_not_named",
      "BlockRaceTest#what_somebody_writes_while_their_name_is_being_hidden_is_hidden_too",
      "OvertakenMoveTest#of_several_who_move_one_page_one_does"),
  L27(
      "rights and limits by another door",
      "AuthorityTest#a_protected_page_is_for_those_who_reach_its_level",
      "RateLimitsTest#the_most_generous_of_a_members_rates_counts",
      "LoginTest#guessing_bot_passwords_is_throttled_apart_from_logins"),
  L28(
      "forged requests, tokens",
      "TokensTest#a_token_of_another_session_counts_for_nothing",
      "TokensQueryTest#there_are_no_tokens_for_other_sites",
      "CorsTest#only_the_sites_that_the_owner_names_may_act_for_its_users"),
  L29(
      "secrets in logs",
      "SecretsStaySecretTest#no_answer_and_no_log_holds_a_password",
      "OAuthSecretsTest#they_are_told_to_nobody_else",
      "AccessLogTest#a_request_is_one_line"),
  L30(
      "injection through what is moderated",
      "MarkupTest#nothing_in_html_opens_a_tag_or_ends_an_attribute",
      "FeedApiTest#hostile_words_break_no_feed"),
  L31(
      "lists that are too heavy",
      "MemorySurvivalTest#many_that_read_large_answers_in_all_formats",
      "HostileDiffTest#the_steps_are_bounded_by_the_characters_however_hostile_they_are"),
  L32(
      "an old version by its number",
      "HiddenDataTest#no_canary_reaches_a_reader_without_clearance",
      "CanaryMatrixTest#no_canary_reaches_anybody_who_may_not_see_it"),
  L33(
      "the file of the database is read by others",
      "UnusableFileTest#a_new_wiki_is_readable_by_its_owner_only_and_leaves_nothing_else"),
  L34(
      "old versions made of differences of which one is hidden",
      "LeakTest#no_text_is_made_of_another"),
  L35(
      "stores and streams behind never hear of it",
      "EventsTest#an_event_is_kept_as_its_kind_and_an_object_of_ids",
      "ForgetfulCommentsTest"
          + "#a_block_that_hides_a_name_takes_it_out_of_all_comments_as_long_as_it_stands"),
  L36(
      "exports tell size and hash of a hidden text",
      "ExporterTest#what_is_hidden_is_marked_and_not_told",
      "WikiExportTest#nothing_hidden_is_in_it_nor_where_it_came_from"),
  L37(
      "markup tells strangers that something is suppressed and not only hidden",
      "LeakTest#there_are_no_pages_of_histories_and_texts_yet"),
  L38(
      "an automatic block names whom a block hides",
      "HideNameTest#an_address_that_is_caught_does_not_tell_of_it"),
  L39(
      "one row of changes for two things",
      "LeakTest#a_log_entry_and_the_revision_that_it_made_are_hidden_apart"),
  L40(
      "reasons that are made up",
      "DeletePageTest#a_reason_says_nothing_of_what_is_hidden",
      "OvertakenDeletionTest#an_author_who_is_hidden_in_the_meantime_is_not_named"),
  COUNTS(
      "counts of contributions, statistics, places of pages",
      "NonInterferenceTest#what_is_hidden_makes_no_difference_to_whoever_may_not_see_it",
      "SiteInfoTest#statistics_count_what_there_is"),
  HASHES(
      "hashes of hidden texts, as answers, tags of files or links of a chain",
      "HiddenDataTest#no_canary_reaches_a_reader_without_clearance",
      "CanaryMatrixTest#no_canary_reaches_anybody_who_may_not_see_it"),
  TAGS_OF_REVERTS(
      "tags that tell that a text equals a hidden one",
      "RevertingEditTest#nobody_learns_a_hidden_text_by_trying_it",
      "OvertakenEditTest#a_text_that_is_hidden_in_the_meantime_is_not_told_by_a_tag"),
  TRANSCLUSION(
      "what pages include",
      "StoredPagesTest#a_text_that_is_hidden_is_not_read",
      "StoredPagesTest#a_name_that_is_hidden_is_told_to_nobody",
      "module:query+templates"),
  LINKS("tables of links of a hidden revision", "module:query+backlinks", "module:query+links"),
  BACKUPS(
      "dumps, and what comes back of them",
      "WikiExportTest#nothing_hidden_is_in_it_nor_where_it_came_from",
      "ImportCommandTest#histories_come_back_with_authors_times_hidden_fields_and_tags_of_reverts"),
  PAGING(
      "where lists are cut and go on, what generators and page sets find",
      "NonInterferenceTest#what_is_hidden_makes_no_difference_to_whoever_may_not_see_it"),
  CONFLICTS(
      "answers about conflicts that quote a text",
      "EditConflictTest#a_hidden_text_is_no_base",
      "EditConflictTest#what_is_hidden_of_the_last_revision_does_not_make_an_addition_a_repetition"),
  SUMMARIES(
      "summaries of later edits that tell of hidden ones",
      "RevertingEditTest#the_summary_of_an_undo_does_not_name_who_is_hidden",
      "ForgetfulCommentsTest#whatever_comes_first_a_rollback_or_the_hiding_no_name_stays"),
  RAW(
      "raw texts, maps of the site",
      "LeakTest#there_are_no_pages_of_histories_and_texts_yet",
      "path:/sitemap.xml"),
  REPLAY("streams that begin again with what has been hidden since", "path:/events");

  private static final String MODULE = "module:";
  private static final String PATH = "path:";

  private final String what;

  @SuppressWarnings("ImmutableEnumChecker") // a list that never changes
  private final List<String> held;

  LeakClass(String what, String... held) {
    this.what = what;
    this.held = List.of(held);
  }

  /** What came out. */
  String what() {
    return what;
  }

  /** The tests that hold it: the name of a class, {@code #} and that of a method. */
  List<String> tests() {
    return held.stream().filter(name -> name.contains("#")).toList();
  }

  /** The paths of modules that would have to be held and are not there. */
  List<String> absentModules() {
    return names(MODULE).toList();
  }

  /** The paths of endpoints that would have to be held and are not there. */
  List<String> absentPaths() {
    return names(PATH).toList();
  }

  private Stream<String> names(String prefix) {
    return held.stream()
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()));
  }
}
