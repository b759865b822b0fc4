// SPDX-License-Identifier: GPL-2.0-or-later
// Lucene as a peer, over the same files: its English analyzer and its BM25 as they come.
//
//   tests/bench/lucene/peer build CORPUS INDEX [THREADS]   index a BEIR corpus.jsonl; tells seconds and size
//   tests/bench/lucene/peer eval INDEX TOPICS              a TREC run of a thousand hits a topic, to standard output
//   tests/bench/lucene/peer time INDEX QUERIES [MODE]      p50 and p95 ms of a query a line, in a warmed machine;
//                                                          MODE top, excerpts, phrase or facets
//
// A document has its name, its text with positions, stored, and its paper as a sorted-set facet. The title goes
// before the text, unless the line is a passage of a paper, whose title is no text of its own. Queries are the
// OR of their words: nothing in them is an operator.

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

public final class Peer {
  private static final int HITS_OF_A_RUN = 1000;
  private static final int WARMING_ROUNDS = 20;
  private static final String END = "";

  private final Analyzer analyzer = new EnglishAnalyzer();
  private final FacetsConfig facets = new FacetsConfig();

  private Peer() {
    facets.setMultiValued("paper", true);
  }

  public static void main(String[] arguments) throws Exception {
    BooleanQuery.setMaxClauseCount(100_000);
    Peer peer = new Peer();
    String mode = arguments.length < 3 ? "" : arguments[0];
    if (mode.equals("build"))
      peer.build(arguments[1], arguments[2], arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1);
    else if (mode.equals("eval"))
      peer.eval(arguments[1], arguments[2]);
    else if (mode.equals("time"))
      peer.time(arguments[1], arguments[2], arguments.length > 3 ? arguments[3] : "top");
    else
      throw new IllegalArgumentException("build CORPUS INDEX [THREADS], eval INDEX TOPICS or time INDEX QUERIES [MODE]");
  }

  private Document document(String line) throws IOException {
    JsonObject read = JsonParser.parseString(line).getAsJsonObject();
    String title = read.has("paper_id") || !read.has("title") ? "" : read.get("title").getAsString();
    Document document = new Document();
    document.add(new StringField("name", read.get("_id").getAsString(), Field.Store.YES));
    document.add(new TextField("text", title + " " + read.get("text").getAsString(), Field.Store.YES));
    String paper = read.has("paper_id") ? read.get("paper_id").getAsString() : read.get("_id").getAsString();
    document.add(new SortedSetDocValuesFacetField("paper", paper));
    return facets.build(document);
  }

  private void build(String corpus, String index, int threads) throws Exception {
    long begin = System.nanoTime();
    IndexWriterConfig config = new IndexWriterConfig(analyzer).setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    try (IndexWriter writer = new IndexWriter(FSDirectory.open(Paths.get(index)), config);
         BufferedReader lines = Files.newBufferedReader(Paths.get(corpus))) {
      BlockingQueue<String> waiting = new ArrayBlockingQueue<>(1000);
      List<Thread> workers = new ArrayList<>();
      for (int i = 0; i < threads; ++i) {
        Thread worker = new Thread(() -> {
          try {
            for (String line = waiting.take(); !line.equals(END); line = waiting.take())
              writer.addDocument(document(line));
          } catch (IOException | InterruptedException error) {
            error.printStackTrace();
            System.exit(1);
          }
        });
        worker.start();
        workers.add(worker);
      }
      for (String line = lines.readLine(); line != null; line = lines.readLine())
        if (!line.isEmpty()) waiting.put(line);
      for (int i = 0; i < threads; ++i) waiting.put(END);
      for (Thread worker : workers) worker.join();
      writer.commit();
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    long bytes = 0;
    try (Stream<Path> files = Files.list(Paths.get(index))) {
      for (Path file : (Iterable<Path>) files::iterator) bytes += Files.size(file);
    }
    System.out.printf("%.2f s with %d threads, %.1f MB%n", seconds, threads, bytes / 1e6);
  }

  private static List<String> linesOf(String file) throws IOException {
    List<String> lines = Files.readAllLines(Paths.get(file));
    lines.removeIf(String::isBlank);
    return lines;
  }

  private void eval(String index, String topics) throws IOException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(Paths.get(index)))) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (String line : linesOf(topics)) {
        JsonObject topic = JsonParser.parseString(line).getAsJsonObject();
        Query query = new QueryBuilder(analyzer).createBooleanQuery("text", topic.get("text").getAsString());
        if (query == null) continue;
        int rank = 0;
        for (ScoreDoc hit : searcher.search(query, HITS_OF_A_RUN).scoreDocs)
          out.printf("%s Q0 %s %d %.6f lucene%n", topic.get("_id").getAsString(),
                     searcher.doc(hit.doc).get("name"), ++rank, hit.score);
      }
    }
    out.flush();
  }

  private void time(String index, String file, String mode) throws IOException {
    List<String> queries = linesOf(file);
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(Paths.get(index)))) {
      IndexSearcher searcher = new IndexSearcher(reader);
      SortedSetDocValuesReaderState state = new DefaultSortedSetDocValuesReaderState(reader);
      UnifiedHighlighter highlighter = new UnifiedHighlighter(searcher, analyzer);
      double[] milliseconds = new double[queries.size()];
      for (int round = 0; round <= WARMING_ROUNDS; ++round)
        for (int i = 0; i < milliseconds.length; ++i) {
          long begin = System.nanoTime();
          answer(searcher, state, highlighter, queries.get(i), mode);
          milliseconds[i] = (System.nanoTime() - begin) / 1e6;
        }
      Arrays.sort(milliseconds);
      System.out.printf("%s, %d queries: p50 %.3f ms, p95 %.3f ms%n", mode, queries.size(),
                        milliseconds[(milliseconds.length - 1) / 2],
                        milliseconds[(int) Math.ceil(.95 * milliseconds.length) - 1]);
    }
  }

  private void answer(IndexSearcher searcher, SortedSetDocValuesReaderState state, UnifiedHighlighter highlighter,
                      String words, String mode) throws IOException {
    QueryBuilder builder = new QueryBuilder(analyzer);
    Query query = mode.equals("phrase") ? builder.createPhraseQuery("text", words)
                                        : builder.createBooleanQuery("text", words);
    if (query == null) return;
    TopDocs best;
    if (mode.equals("facets")) {
      FacetsCollector collector = new FacetsCollector();
      best = FacetsCollector.search(searcher, query, 10, collector);
      new SortedSetDocValuesFacetCounts(state, collector).getTopChildren(10, "paper");
    } else {
      best = searcher.search(query, 10);
    }
    if (mode.equals("excerpts")) highlighter.highlight("text", query, best);
    else
      for (ScoreDoc hit : best.scoreDocs) searcher.doc(hit.doc, java.util.Set.of("name")).get("name");
  }
}
