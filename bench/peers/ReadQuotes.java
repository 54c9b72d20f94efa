import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreQuote;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.json.Json;
import javax.json.JsonArrayBuilder;
import javax.json.JsonObject;

/**
 * Reads texts with CoreNLP's quote annotator as it comes: {@code ReadQuotes ACCURACY.jsonl SPEED.jsonl OUT.jsonl}. Writes of
 * each text of the first file its quotations (offsets in code points), and prints what the second took; see compare.py.
 */
public final class ReadQuotes {
  private static final String ANNOTATORS = "tokenize,pos,lemma,ner,depparse,coref,quote";

  public static void main(String[] files) throws IOException {
    PrintStream said = System.out;
    System.setOut(System.err);
    List<JsonObject> accuracy = documents(files[0]);
    List<JsonObject> speed = documents(files[1]);
    long start = System.nanoTime();
    Properties properties = new Properties();
    properties.setProperty("annotators", ANNOTATORS);
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    double openSeconds = (System.nanoTime() - start) / 1e9;
    List<String> lines = new ArrayList<>();
    for (JsonObject document : accuracy) lines.add(read(pipeline, document).toString());
    Files.write(Path.of(files[2]), lines, StandardCharsets.UTF_8);
    start = System.nanoTime();
    long busy = busyNanos();
    for (JsonObject document : speed) read(pipeline, document);
    said.println(
        Json.createObjectBuilder()
            .add("openSeconds", openSeconds)
            .add("readSeconds", (System.nanoTime() - start) / 1e9)
            .add("busySeconds", (busyNanos() - busy) / 1e9)
            .build());
  }

  private static JsonObject read(StanfordCoreNLP pipeline, JsonObject document) {
    String text = document.getString("text");
    CoreDocument annotated = new CoreDocument(text);
    pipeline.annotate(annotated);
    JsonArrayBuilder quotes = Json.createArrayBuilder();
    for (CoreQuote quote : annotated.quotes()) {
      String speaker = speaker(quote);
      if (speaker == null) continue;
      int begin = quote.quoteCharOffsets().first();
      int end = quote.quoteCharOffsets().second();
      quotes.add(
          Json.createObjectBuilder()
              .add("speakers", Json.createArrayBuilder().add(speaker))
              .add("start", text.codePointCount(0, begin))
              .add("end", text.codePointCount(0, end)));
    }
    return Json.createObjectBuilder().add("id", document.getString("id")).add("quotes", quotes).build();
  }

  /** The name that coreference found for the speaker, else the words that stand beside the quotation; null where it names none. */
  private static String speaker(CoreQuote quote) {
    if (quote.hasCanonicalSpeaker) return quote.canonicalSpeaker().get();
    return quote.hasSpeaker ? quote.speaker().get() : null;
  }

  private static long busyNanos() {
    var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime();
  }

  private static List<JsonObject> documents(String file) throws IOException {
    List<JsonObject> documents = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(file), StandardCharsets.UTF_8))
      try (var reader = Json.createReader(new StringReader(line))) {
        documents.add(reader.readObject());
      }
    return documents;
  }
}
