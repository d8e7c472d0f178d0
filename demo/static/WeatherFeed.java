import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * 날씨 티커(nalssi)가 읽는 자료를 우리 DB의 관측값으로 만들어 파일로 씁니다. Java 8 이상이면 되고, 다른 라이브러리는 필요 없습니다.
 *
 * <pre>
 *   1. rows()가 우리 DB에서 읽게 고칩니다. 그대로 두면 예시 값이 나옵니다.
 *   2. javac -encoding UTF-8 WeatherFeed.java
 *   3. cron에 한 줄: 20 * * * * java -cp /srv/batch WeatherFeed /srv/www/weather.json
 *      (Spring의 @Scheduled나 Quartz에서는 WeatherFeed.write(Paths.get("/srv/www/weather.json"), rows)를 부릅니다.)
 *   4. 붙여 넣은 태그의 data-feed를 "/weather.json"으로 합니다.
 * </pre>
 */
public final class WeatherFeed {

    /** 한 지점의 관측. 없는 값은 null입니다: 0이나 -99로 채우지 마세요. */
    public static final class Row {
        final String id;
        final String name;
        final String weather;
        final BigDecimal temperature;
        final LocalDateTime time;

        /**
         * @param id 지점번호: "108"
         * @param name 이름: "서울"
         * @param weather 현재일기: "맑음"
         * @param temperature 기온(℃)
         * @param time 관측 시각(한국 시각)
         */
        public Row(String id, String name, String weather, BigDecimal temperature, LocalDateTime time) {
            this.id = trimmed(id);
            this.name = trimmed(name);
            this.weather = trimmed(weather);
            this.temperature = temperature;
            this.time = time;
        }

        /** CHAR 열의 뒤에 채워진 빈칸을 뺍니다. 빈 글은 null입니다. */
        private static String trimmed(String text) {
            return text == null || text.trim().isEmpty() ? null : text.trim();
        }
    }

    // ─── 여기를 고치세요 ─────────────────────────────────────────────────────────────────────────

    /** 자료의 출처. 기상청 자료를 보여 줄 때는 출처를 밝혀야 합니다. */
    private static final String SOURCE = "기상청";
    private static final String SOURCE_URL = "https://www.weather.go.kr";

    /** 독자에게 함께 보여 줄 한 줄. 우리 자료로 바꾼 뒤에는 ""로 비우세요. */
    private static final String NOTICE = "예시 자료";

    /** 우리 DB의 관측. */
    static List<Row> rows() throws Exception {
        LocalDateTime hour = LocalDateTime.now(ZoneOffset.ofHours(9)).truncatedTo(ChronoUnit.HOURS);
        return Arrays.asList(
                new Row("98", "동두천", "맑음", new BigDecimal("1.5"), hour),
                new Row("108", "서울", null, new BigDecimal("3.2"), hour),
                new Row("159", "부산", "흐림", null, hour));

        /* DB에서 읽는 예. 숫자는 getBigDecimal로 읽으세요: getDouble은 NULL을 0으로 바꿉니다.
        List<Row> rows = new ArrayList<>();
        try (java.sql.Connection db = java.sql.DriverManager.getConnection("jdbc:…", "사용자", "비밀번호");
                java.sql.ResultSet one = db.createStatement().executeQuery("SELECT id, name, sky, ta, tm FROM weather")) {
            while (one.next()) {
                java.sql.Timestamp time = one.getTimestamp("tm");
                rows.add(new Row(one.getString("id"), one.getString("name"), one.getString("sky"),
                        one.getBigDecimal("ta"), time == null ? null : time.toLocalDateTime()));
            }
        }
        return rows;

        드라이버가 EUC-KR을 모르면 one.getString("name") 자리에 decode(one.getBytes("name"))을 쓰세요. */
    }

    // ─── 아래는 고치지 않아도 됩니다 ─────────────────────────────────────────────────────────────

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,20}");
    /** 한 줄의 글: 줄바꿈과 보이지 않는 제어 문자가 없고, 잘못 읽은 자국(U+FFFD)이 없는 60자까지. */
    private static final Pattern TEXT = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\x{FFFD}]{1,60}");
    private static final BigDecimal COLDEST = new BigDecimal(-90);
    private static final BigDecimal HOTTEST = new BigDecimal(60);

    private WeatherFeed() {}

    public static void main(String[] args) throws Exception {
        if (args.length != 1) {
            log("java WeatherFeed /srv/www/weather.json");
            System.exit(2);
        }
        try {
            write(Paths.get(args[0]), rows());
        } catch (Exception error) {
            log("자료를 만들지 못했습니다. " + error);
            System.exit(1);
        }
    }

    /** cron에서는 LANG이 없어서, System.err에 그대로 쓰면 한글이 ?가 됩니다. */
    private static void log(String message) {
        byte[] line = ("WeatherFeed: " + message.replaceAll("\\s+", " ") + "\n").getBytes(StandardCharsets.UTF_8);
        System.err.write(line, 0, line.length);
        System.err.flush();
    }

    /** EUC-KR의 바이트를 글자로. 읽을 수 없는 바이트가 있으면 U+FFFD가 되어, write가 그 줄을 뺍니다. */
    public static String decode(byte[] bytes) {
        return bytes == null ? null : new String(bytes, Charset.forName("MS949"));
    }

    /**
     * 파일을 통째로 바꿉니다. 독자는 옛 파일이나 새 파일을 받고, 쓰다 만 파일은 받지 않습니다. 잘못된 줄은 빼고 그 이유를 표준
     * 오류에 남깁니다.
     *
     * @throws IllegalArgumentException 쓸 수 있는 줄이 하나도 없을 때. 파일은 그대로입니다.
     * @throws IOException 쓸 수 없을 때. 파일은 그대로입니다.
     */
    public static void write(Path file, Collection<Row> rows) throws IOException {
        byte[] content = json(rows).getBytes(StandardCharsets.UTF_8);
        // 바뀐 것이 없으면 그대로 두어, 브라우저와 CDN이 가진 것을 다시 받지 않게 합니다.
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content)) {
            return;
        }
        Path target = file.toAbsolutePath();
        Path temporary = target.resolveSibling(target.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".tmp");
        try {
            Files.write(temporary, content, StandardOpenOption.CREATE_NEW);
            // cron의 umask가 077이어도 웹 서버가 읽을 수 있게 합니다.
            temporary.toFile().setReadable(true, false);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** 자료 전체를 JSON으로. */
    static String json(Collection<Row> rows) {
        // 다른 인코딩으로 컴파일하면 이 파일의 한글이 모두 깨집니다.
        if ("가".charAt(0) != '\uAC00') {
            throw new IllegalStateException("compile with: javac -encoding UTF-8 WeatherFeed.java");
        }
        // 한 지점의 여러 시각이 오면 가장 최근 것만 씁니다.
        Map<String, Row> latest = new LinkedHashMap<>();
        LocalDateTime time = null;
        int number = 0;
        for (Row row : rows) {
            number += 1;
            String fault = faultOf(row);
            if (fault != null) {
                log(number + "번째 줄을 뺐습니다. " + fault);
                continue;
            }
            Row known = latest.get(row.id);
            if (known == null || row.time.isAfter(known.time)) {
                latest.put(row.id, row);
            }
            if (time == null || row.time.isAfter(time)) {
                time = row.time;
            }
        }
        if (time == null) {
            throw new IllegalArgumentException("쓸 수 있는 관측이 한 줄도 없습니다");
        }
        List<String> observations = new ArrayList<>();
        for (Row row : latest.values()) {
            observations.add(observation(row, time));
        }
        return "{\"version\":1,\"source\":{\"name\":" + quote(SOURCE) + ",\"url\":" + quote(SOURCE_URL)
                + "},\"observedAt\":" + quote(seoulTime(time))
                + (NOTICE.isEmpty() ? "" : ",\"notice\":" + quote(NOTICE))
                + ",\"observations\":[" + String.join(",", observations) + "]}\n";
    }

    /** 이 줄을 쓸 수 없는 이유. 쓸 수 있으면 null. */
    private static String faultOf(Row row) {
        if (row.id == null || !ID.matcher(row.id).matches()) {
            return "지점번호가 아닙니다 (" + row.id + ")";
        }
        if (row.name == null || !TEXT.matcher(row.name).matches()) {
            return "지점 " + row.id + ": 이름이 1~60자의 한 줄이 아니거나 깨졌습니다 (" + row.name + ")";
        }
        if (row.weather != null && !TEXT.matcher(row.weather).matches()) {
            return "지점 " + row.id + ": 현재일기가 1~60자의 한 줄이 아니거나 깨졌습니다 (" + row.weather + ")";
        }
        return row.time == null ? "지점 " + row.id + ": 관측 시각이 없습니다" : null;
    }

    private static String observation(Row row, LocalDateTime time) {
        return "{\"station\":{\"id\":" + quote(row.id) + ",\"name\":" + quote(row.name)
                + "},\"condition\":" + (row.weather == null ? "null" : quote(row.weather))
                + ",\"temperature\":" + temperature(row.temperature)
                + (row.time.equals(time) ? "" : ",\"observedAt\":" + quote(seoulTime(row.time))) + "}";
    }

    /** 기온일 수 없는 값(-99.9처럼 "없음"을 뜻하는 값)은 null입니다. */
    private static String temperature(BigDecimal value) {
        boolean possible = value != null && value.compareTo(COLDEST) >= 0 && value.compareTo(HOTTEST) <= 0;
        return possible ? value.toPlainString() : "null";
    }

    private static String seoulTime(LocalDateTime time) {
        return time.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.ofHours(9))
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /** JSON의 문자열로. 제어 문자는 여기에 오지 않습니다. */
    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
