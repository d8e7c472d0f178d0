<?php
/*
 * 날씨 티커(nalssi)가 읽는 자료를 우리 DB의 관측값으로 만듭니다. PHP 7.4 이상이면 되고, 다른 라이브러리는 필요 없습니다.
 *
 *   1. 아래 "여기를 고치세요"의 rows()가 우리 DB에서 읽게 합니다. 그대로 두면 예시 값이 나옵니다.
 *   2. 사이트의 맨 위 폴더에 올리고 브라우저에서 https://우리사이트/weather.php 를 엽니다. {"version":1,…가 보여야 합니다.
 *   3. 붙여 넣은 태그의 data-feed를 "/weather.php"로 합니다.
 *
 * 독자가 많으면 파일로 만들어 두는 편이 서버에 가볍습니다. 사이트 밖의 폴더에 두고 cron에 한 줄을 넣으세요.
 * 이때 data-feed는 "/weather.json"입니다.
 *
 *   20 * * * * php /srv/batch/weather.php /srv/www/weather.json
 *
 * DB나 사이트가 EUC-KR이어도 이 파일은 UTF-8(BOM 없음)로 저장하세요.
 */

// ─── 여기를 고치세요 ─────────────────────────────────────────────────────────────────────────────

/** DB가 주는 글자의 인코딩: 'UTF-8' 또는 EUC-KR이면 'CP949'(EUC-KR에 없는 '똠', '뷁' 같은 글자까지 읽습니다). */
const DB_ENCODING = 'UTF-8';

/** 자료의 출처. 기상청 자료를 보여 줄 때는 출처를 밝혀야 합니다. */
const SOURCE = ['name' => '기상청', 'url' => 'https://www.weather.go.kr'];

/** 독자에게 함께 보여 줄 한 줄. 우리 자료로 바꾼 뒤에는 ''로 비우세요. */
const NOTICE = '예시 자료';

/**
 * 관측을 한 줄씩 돌려줍니다: 지점번호, 이름, 현재일기, 기온(℃), 관측 시각(한국 시각, 'YYYY-MM-DD HH:MM').
 * 없는 값은 null입니다. 0이나 -99로 채우지 마세요.
 */
function rows(): iterable
{
    $hour = gmdate('Y-m-d H:00', time() + 9 * 3600);
    return [
        ['id' => '98', 'name' => '동두천', 'weather' => '맑음', 'temperature' => 1.5, 'time' => $hour],
        ['id' => '108', 'name' => '서울', 'weather' => null, 'temperature' => 3.2, 'time' => $hour],
        ['id' => '159', 'name' => '부산', 'weather' => '흐림', 'temperature' => null, 'time' => $hour],
    ];

    /* DB에서 읽는 예. 위의 세 줄을 지우고, 이 줄과 아래의 닫는 줄을 지우세요.
    $options = [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION, PDO::ATTR_DEFAULT_FETCH_MODE => PDO::FETCH_ASSOC];
    $db = new PDO('mysql:host=localhost;dbname=news;charset=utf8mb4', '사용자', '비밀번호', $options);
    return $db->query('SELECT stn_id AS id, stn_name AS name, sky AS weather, ta AS temperature, tm AS time FROM weather');
    */
}

// ─── 아래는 고치지 않아도 됩니다 ─────────────────────────────────────────────────────────────────

// 경고가 자료에 섞이지 않게 합니다. 경고는 서버의 오류 로그에 남습니다.
ini_set('display_errors', '0');
// 옛 php.ini의 설정(17)에서는 1.1이 1.1000000000000001로 나갑니다.
ini_set('serialize_precision', '-1');

/** 오류 로그에 한 줄을 남깁니다. */
function log_line(string $message): void
{
    error_log('weather.php: ' . preg_replace('/\s+/', ' ', $message));
}

/** DB의 글자를 UTF-8로 바꿉니다. */
function text(string $bytes, string $what): string
{
    $text = @iconv(DB_ENCODING, 'UTF-8', $bytes);
    if ($text === false) {
        throw new DomainException("$what: " . DB_ENCODING . '로 읽을 수 없는 글자입니다 (바이트 ' . bin2hex($bytes) . ')');
    }
    $text = trim($text);
    // 한 줄의 글: 줄바꿈과 보이지 않는 제어 문자가 없고, 잘못 읽은 자국(U+FFFD)이 없는 60자까지.
    if (!preg_match('/^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\x{FFFD}]{1,60}$/uD', $text)) {
        throw new DomainException("$what: 1~60자의 한 줄이 아닙니다 (바이트 " . bin2hex($bytes) . ')');
    }
    return $text;
}

/** 기온. 숫자가 아니거나 기온일 수 없는 값(-99.9처럼 "없음"을 뜻하는 값)은 null입니다. */
function temperature($value): ?float
{
    $number = is_numeric($value) ? (float) $value : null;
    return $number !== null && $number >= -90 && $number <= 60 ? $number + 0.0 : null;
}

/** 한국 시각을 +09:00이 붙은 시각으로: '2025-04-01 07:00', '2025-04-01 07:00:00', '202504010700'. */
function seoul_time(string $text): string
{
    $format = '/^(\d{4})-?(\d\d)-?(\d\d)[ T]?([01]\d|2[0-3]):?([0-5]\d)(?::?[0-5]\d(?:\.\d+)?)?(?:\+09(?::?00)?)?$/D';
    if (!preg_match($format, trim($text), $part) || !checkdate((int) $part[2], (int) $part[3], (int) $part[1])) {
        throw new DomainException("time: 한국 시각이 아닙니다 ($text)");
    }
    return "$part[1]-$part[2]-$part[3]T$part[4]:$part[5]:00+09:00";
}

/** 한 줄의 관측을 자료의 형식으로 바꿉니다. 쓸 수 없는 줄이면 이유와 함께 DomainException을 던집니다. */
function observation(array $row): array
{
    $id = trim((string) ($row['id'] ?? ''));
    if (!preg_match('/^[0-9A-Za-z_-]{1,20}$/D', $id)) {
        throw new DomainException("id: 지점번호가 아닙니다 ($id)");
    }
    $weather = trim((string) ($row['weather'] ?? ''));
    return [
        'station' => ['id' => $id, 'name' => text((string) ($row['name'] ?? ''), 'name')],
        'condition' => $weather === '' ? null : text($weather, 'weather'),
        'temperature' => temperature($row['temperature'] ?? null),
        'observedAt' => seoul_time((string) ($row['time'] ?? '')),
    ];
}

/** 자료 전체를 JSON으로. 잘못된 줄은 빼고 그 이유를 오류 로그에 남깁니다. */
function feed(): string
{
    $latest = [];
    $number = 0;
    foreach (rows() as $row) {
        $number += 1;
        try {
            $one = observation($row);
        } catch (DomainException $error) {
            log_line("{$number}번째 줄을 뺐습니다. {$error->getMessage()}");
            continue;
        }
        // 한 지점의 여러 시각이 오면 가장 최근 것만 씁니다.
        $id = $one['station']['id'];
        if (!isset($latest[$id]) || $one['observedAt'] > $latest[$id]['observedAt']) {
            $latest[$id] = $one;
        }
    }
    if (!$latest) {
        throw new RuntimeException('쓸 수 있는 관측이 한 줄도 없습니다');
    }
    $time = max(array_column($latest, 'observedAt'));
    foreach ($latest as $id => $one) {
        if ($one['observedAt'] === $time) {
            unset($latest[$id]['observedAt']);
        }
    }
    $feed = ['version' => 1, 'source' => SOURCE, 'observedAt' => $time];
    if (NOTICE !== '') {
        $feed['notice'] = NOTICE;
    }
    $feed['observations'] = array_values($latest);
    return json_encode($feed, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR) . "\n";
}

/** 파일을 통째로 바꿉니다. 독자는 옛 파일이나 새 파일을 받고, 쓰다 만 파일은 받지 않습니다. */
function replace_file(string $file, string $content): void
{
    // 바뀐 것이 없으면 그대로 두어, 브라우저와 CDN이 가진 것을 다시 받지 않게 합니다.
    if (is_file($file) && file_get_contents($file) === $content) {
        return;
    }
    $temporary = $file . '.' . bin2hex(random_bytes(6)) . '.tmp';
    try {
        if (@file_put_contents($temporary, $content) !== strlen($content)) {
            throw new RuntimeException("$temporary 에 쓸 수 없습니다");
        }
        chmod($temporary, 0644);
        if (!@rename($temporary, $file)) {
            throw new RuntimeException("$file 을 바꿀 수 없습니다");
        }
    } finally {
        if (is_file($temporary)) {
            unlink($temporary);
        }
    }
}

$asked = isset($_SERVER['REQUEST_METHOD']);
try {
    $json = feed();
    if ($asked) {
        header('Content-Type: application/json; charset=utf-8');
        header('Cache-Control: public, max-age=300');
        header('X-Content-Type-Options: nosniff');
        echo $json;
    } elseif (isset($argv[1])) {
        replace_file($argv[1], $json);
    } else {
        echo $json;
    }
} catch (Throwable $error) {
    log_line("자료를 만들지 못했습니다. {$error->getMessage()}");
    if (!$asked) {
        exit(1);
    }
    // 티커는 받은 마지막 자료를 계속 보여 줍니다.
    http_response_code(503);
    header('Content-Type: text/plain; charset=utf-8');
    header('Cache-Control: no-store');
    echo "날씨 자료를 만들지 못했습니다. 이유는 서버의 오류 로그에 있습니다.\n";
}
