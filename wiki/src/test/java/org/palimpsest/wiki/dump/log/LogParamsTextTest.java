package org.palimpsest.wiki.dump.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.wiki.log.LogCodec;
import org.palimpsest.wiki.log.LogEvent;
import tools.jackson.databind.json.JsonMapper;

/** The parameters of log entries in dumps. */
final class LogParamsTextTest {
  private static final Instant TIME = Instant.parse("2026-11-30T16:50:10Z");

  private final LogParamsText texts =
      new LogParamsText(new TitleParser(Namespaces.standard("Test"), Set.of()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '`',
      value = {
        "create/create § {} § a:0:{}",
        "delete/delete § {} § a:0:{}",
        "move/move § {'target_ns':2,'target_title':'User:Ü','suppressredirect':true}"
            + " § a:2:{s:9:'4::target';s:7:'User:Ü';s:10:'5::noredir';s:1:'1';}",
        "protect/protect § {'description':'[edit=sysop]','cascade':true,'details':[{'type':'edit',"
            + "'level':'sysop','expiry':'2026-12-07T16:50:10Z','cascade':true}]}"
            + " § a:3:{s:14:'4::description';s:12:'[edit=sysop]';s:14:'5:bool:cascade';b:1;"
            + "s:7:'details';a:1:{i:0;a:4:{s:4:'type';s:4:'edit';s:5:'level';s:5:'sysop';"
            + "s:6:'expiry';s:14:'20261207165010';s:7:'cascade';b:1;}}}",
        "protect/modify § {'description':'d','cascade':false,'details':[{'type':'create',"
            + "'level':'sysop','expiry':'infinite'}]}"
            + " § a:3:{s:14:'4::description';s:1:'d';s:14:'5:bool:cascade';b:0;"
            + "s:7:'details';a:1:{i:0;a:3:{s:4:'type';s:6:'create';s:5:'level';s:5:'sysop';"
            + "s:6:'expiry';s:8:'infinity';}}}",
        "protect/move_prot § {'oldtitle_ns':0,'oldtitle_title':'Fen two'}"
            + " § a:1:{s:11:'4::oldtitle';s:7:'Fen two';}",
        "delete/restore § {'count':{'revisions':1,'files':0}}"
            + " § a:1:{s:12:':assoc:count';a:2:{s:9:'revisions';i:1;s:5:'files';i:0;}}",
        "block/block § {'duration':'2 days','flags':['anononly','nocreate'],'sitewide':true,"
            + "'expiry':'2026-12-02T16:50:10Z'}"
            + " § a:3:{s:11:'5::duration';s:6:'2 days';s:8:'6::flags';s:17:'anononly,nocreate';"
            + "s:8:'sitewide';b:1;}",
        "block/reblock § {'duration':'infinity','flags':[],'restrictions':{'pages':[{'page_ns':2,"
            + "'page_title':'User:Ada'}],'namespaces':[1,4]},'sitewide':false}"
            + " § a:4:{s:11:'5::duration';s:8:'infinity';s:8:'6::flags';s:0:'';"
            + "s:15:'7::restrictions';a:2:{s:5:'pages';a:1:{i:0;s:8:'User:Ada';}"
            + "s:10:'namespaces';a:2:{i:0;i:1;i:1;i:4;}}s:8:'sitewide';b:0;}",
        "rights/rights § {'oldgroups':[],'newgroups':['bot','sysop'],'oldmetadata':[],"
            + "'newmetadata':[{'group':'bot','expiry':'2026-12-02T16:50:10Z'},"
            + "{'group':'sysop','expiry':'infinity'}]}"
            + " § a:4:{s:12:'4::oldgroups';a:0:{}s:12:'5::newgroups';a:2:{i:0;s:3:'bot';i:1;"
            + "s:5:'sysop';}s:11:'oldmetadata';a:0:{}s:11:'newmetadata';a:2:{i:0;a:1:{s:6:'expiry';"
            + "s:14:'20261202165010';}i:1;a:1:{s:6:'expiry';N;}}}",
        "patrol/patrol § {'curid':23,'previd':0,'auto':false}"
            + " § a:3:{s:8:'4::curid';s:2:'23';s:9:'5::previd';s:1:'0';s:7:'6::auto';i:0;}",
        "tag/update § {'revid':24,'logid':'41','tagsAdded':['odd'],'tagsAddedCount':1,"
            + "'tagsRemoved':[],'tagsRemovedCount':0,'initialTags':[]}"
            + " § a:7:{s:8:'4::revid';i:24;s:8:'5::logid';s:2:'41';s:16:'6:list:tagsAdded';a:1:{i:0;"
            + "s:3:'odd';}s:23:'7:number:tagsAddedCount';i:1;s:18:'8:list:tagsRemoved';a:0:{}"
            + "s:25:'9:number:tagsRemovedCount';i:0;s:11:'initialTags';a:0:{}}",
        "managetags/delete § {'tag':'odd','count':3}"
            + " § a:2:{s:6:'4::tag';s:3:'odd';s:14:'5:number:count';i:3;}",
        "merge/merge § {'mergerevid':'19','dest_ns':0,'dest_title':'Fen seven',"
            + "'mergepoint':'2026-11-30T16:50:10Z'}"
            + " § a:3:{s:7:'4::dest';s:9:'Fen seven';s:13:'5::mergepoint';s:14:'20261130165010';"
            + "s:13:'6::mergerevid';s:2:'19';}",
        "newusers/create § {'userid':9} § a:1:{s:9:'4::userid';i:9;}",
        "contentmodel/new § {'oldmodel':false,'newmodel':'css'}"
            + " § a:2:{s:11:'4::oldmodel';b:0;s:11:'5::newmodel';s:3:'css';}",
      })
  void what_this_wiki_logs_is_written_as_dumps_have_it_and_read_back(
      String kind, String json, String text) {
    String type = kind.substring(0, kind.indexOf('/'));
    String action = kind.substring(kind.indexOf('/') + 1);
    String kept = json.replace('\'', '"');
    String dumped = text.replace('\'', '"');
    assertThat(texts.write(type, action, 0, kept)).isEqualTo(dumped);
    String read = texts.read(type, action, TIME, dumped);
    assertThat(JsonMapper.shared().readTree(read)).isEqualTo(JsonMapper.shared().readTree(kept));
    assertThat(LogCodec.event(type, action, read)).isNotInstanceOf(LogEvent.Foreign.class);
  }

  @Test
  void what_this_wiki_does_not_log_keeps_its_names_and_values() {
    assertThat(read("import", "upload", "a:1:{s:14:'4:number:count';i:3;}"))
        .isEqualTo("{'count':3}");
    assertThat(
            read(
                "delete",
                "revision",
                "a:4:{s:7:'4::type';s:8:'revision';s:6:'5::ids';a:1:{i:0;"
                    + "i:24;}s:9:'6::ofield';i:0;s:9:'7::nfield';i:9;}"))
        .isEqualTo(
            "{'type':'revision','ids':[24],'old':{'bitmask':0,'content':false,'comment':false,"
                + "'user':false,'restricted':false},'new':{'bitmask':9,'content':true,"
                + "'comment':false,'user':false,'restricted':true}}");
    assertThat(read("thanks", "thank", "a:2:{s:6:'4::who';s:3:'Ada';s:4:'much';d:0.5;}"))
        .isEqualTo("{'who':'Ada','much':0.5}");
  }

  @Test
  void the_revision_of_an_entry_is_written_and_left_out_when_it_is_read() {
    String text = texts.write("create", "create", 7, "{}");
    assertThat(text).isEqualTo("a:1:{s:17:\"associated_rev_id\";i:7;}");
    assertThat(texts.read("create", "create", TIME, text)).isEqualTo("{}");
  }

  @Test
  void old_entries_have_a_line_for_each_value() {
    assertThat(read("move", "move", "User:Ada\n1"))
        .isEqualTo("{'target_ns':2,'target_title':'User:Ada','suppressredirect':true}");
    assertThat(read("block", "block", "1 day\nnocreate"))
        .isEqualTo(
            "{'duration':'1 day','flags':['nocreate'],'sitewide':true,"
                + "'expiry':'2026-12-01T16:50:10Z'}");
    assertThat(read("odd", "odd", "one\ntwo")).isEqualTo("{'0':'one','1':'two'}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '`',
      value = {
        "a:1:{s:1:'k';O:8:'stdClass':0:{}}",
        "a:1:{s:1:'k';s:99:'short';}",
        "a:1:{s:1:'k';s:-1:'';}",
        "a:9999999999:{",
        "a:1:{s:1:'k';i:1;}}",
        "a:1:{N;i:1;}",
        "a:1:{a:0:{}i:1;}",
        "a:1:{s:1:'k';i:99999999999999999999;}",
        "a:x:{}",
        "a:1:{",
        "a",
      })
  void what_php_would_not_write_is_taken_as_text(String text) {
    assertThat(read("odd", "odd", text)).isEqualTo("{'0':'" + text.replace("'", "\\'") + "'}");
  }

  @Test
  void arrays_within_arrays_end_somewhere() {
    String deep = "a:1:{i:0;".repeat(100_000) + "}".repeat(100_000);
    assertThat(read("odd", "odd", deep)).startsWith("{'0':'a:1:");
  }

  private String read(String type, String action, String text) {
    return texts.read(type, action, TIME, text.replace('\'', '"')).replace('"', '\'');
  }
}
