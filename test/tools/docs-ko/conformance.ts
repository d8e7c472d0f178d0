/** Korean for the tables of the conformance page. The names of the criteria are those of the Korean translations of WCAG. */
export const CONFORMANCE: Readonly<Record<string, string>> = {
  'Item · 검사항목': '검사항목',
  'Criterion · 성공 기준': '성공 기준',
  Level: '수준',
  Applies: '해당',
  'How, or why not': '지키는 방법, 또는 해당하지 않는 이유',
  'Shown by': '확인하는 테스트',
  yes: '예',
  no: '아니요',

  'An icon beside its text is hidden from screen readers. A condition icon on its own has the condition as its name. Buttons have names. The name of a map mark is a sentence.':
    '글 옆의 아이콘은 화면 낭독기에 숨깁니다. 따로 쓴 날씨 아이콘의 이름은 날씨입니다. 버튼에는 이름이 있습니다. 지도 마커의 이름은 한 문장입니다.',
  'The elements contain no audio and no video.': '요소에는 소리도 영상도 없습니다.',
  'The board’s table has header cells for columns, rows and groups, each with its scope.':
    '현황판의 표에는 열, 행, 묶음의 머리글 칸이 있고 각각 범위(scope)가 지정되어 있습니다.',
  'The source order is the reading order. All rows are in one list, and each row is one sentence that is read once.':
    '소스의 순서가 읽는 순서입니다. 모든 행은 목록 하나에 있고, 행마다 한 문장이며 한 번씩 읽습니다.',
  'The elements give no instructions.': '요소에는 지시 사항이 없습니다.',
  'Conditions and the age of the data are written in words. The current row is underlined and marked up as current. No information is given by colour alone.':
    '날씨와 자료의 경과 시간은 글로 씁니다. 현재 행에는 밑줄이 있고 현재 항목으로 마크업합니다. 색만으로 전하는 정보는 없습니다.',
  'The contrast of text is at least 4.5:1 in both themes and in every state, including expired data. Icons, buttons and focus rings have at least 3:1.':
    '글자의 명도 대비는 두 테마와 만료된 자료를 포함한 모든 상태에서 4.5:1 이상입니다. 아이콘, 버튼, 초점 테두리는 3:1 이상입니다.',
  'Regions have names and are separated by lines. The panel has a border and a background of its own.':
    '권역에는 이름이 있고 선으로 나뉩니다. 패널에는 고유한 테두리와 배경이 있습니다.',
  'Everything that works with a pointer also works with the keyboard: stop, step, open, close, sort and choose.':
    '마우스로 할 수 있는 정지, 넘기기, 열기, 닫기, 정렬, 선택을 모두 키보드로도 할 수 있습니다.',
  'Tab follows the reading order and enters and leaves at both ends. Every stop has a focus ring of 2 px that nothing covers. An update of the data does not move the focus.':
    'Tab은 읽는 순서를 따르며 양쪽 끝으로 들어가고 나옵니다. 초점을 받는 것마다 2 px의 초점 테두리가 있고 가려지지 않습니다. 자료가 갱신되어도 초점은 그대로입니다.',
  'Buttons measure at least 28 × 28 px (the requirement is a diagonal of 6 mm).':
    '버튼은 28 × 28 px 이상입니다(기준은 대각선 6 mm).',
  'No single character is a shortcut. The arrow keys, Home and End work only while the focus is inside the element, Esc only while the panel is open.':
    '글자 하나로 된 단축키가 없습니다. 방향키, Home, End는 초점이 요소 안에 있을 때만, Esc는 전체 지역 목록이 열려 있을 때만 동작합니다.',
  'Nothing has a time limit. A row that has rolled past can be reached again.':
    '시간제한이 없습니다. 넘어간 행도 다시 볼 수 있습니다.',
  'Stop or play, previous and next are the first buttons. The ticker pauses while the pointer is over it or the focus is in it. With reduced motion it starts stopped.':
    '정지·재생, 이전, 다음 버튼이 맨 앞에 있습니다. 마우스가 위에 있거나 초점이 안에 있으면 멈춥니다. ‘동작 줄이기’를 켠 기기에서는 멈춘 상태로 시작합니다.',
  'Nothing blinks or flashes. A rolling row moves once and then stops; a marquee moves steadily.':
    '깜빡이거나 번쩍이는 것이 없습니다. 넘어가는 행은 한 번 움직이고 멈추며, 흐르기는 일정한 속도로 움직입니다.',
  'The page provides the skip link. A ticker without row links has five Tab stops. The map has one, whatever the number of its marks.':
    '건너뛰기 링크는 페이지가 제공합니다. 행에 링크가 없는 티커에서는 Tab이 다섯 번 멈춥니다. 지도에서는 마커가 몇 개이든 한 번입니다.',
  'The page provides its title, frame titles and headings. The ticker’s panel has a heading for each region, and the group and its lists have names.':
    '페이지와 프레임의 제목, 페이지의 제목 구조는 페이지가 제공합니다. 티커의 패널에는 권역마다 제목이 있고, 그룹과 목록에는 이름이 있습니다.',
  'The text of a row’s link is the sentence of the row. The text of the attribution link is the source.':
    '행의 링크 텍스트는 그 행의 문장입니다. 출처의 링크 텍스트는 출처의 이름입니다.',
  'The elements have no pages.': '요소에는 쪽이 없습니다.',
  'The marquee can be dragged, but its buttons do the same with one press. Nothing requires several fingers or a path.':
    '흐르기는 끌 수도 있지만 버튼을 한 번 누르면 같은 일을 합니다. 여러 손가락이나 정해진 경로가 필요한 기능은 없습니다.',
  'Buttons are native and act on release. A drag triggers no click.':
    '버튼은 네이티브이며 손을 뗄 때 동작합니다. 끌어도 클릭되지 않습니다.',
  'The accessible name of a button begins with its visible text. Icon buttons show their name as a tooltip.':
    '버튼의 네임은 보이는 글로 시작합니다. 아이콘 버튼은 이름을 툴팁으로 보여 줍니다.',
  'No function is triggered by moving the device.': '기기를 움직여 실행하는 기능이 없습니다.',
  'Every element sets `lang` to the one language that it displays. The page sets its own `lang`.':
    '모든 요소는 표시하는 언어를 `lang`으로 지정합니다. 페이지의 `lang`은 페이지가 지정합니다.',
  'Receiving focus opens nothing and leaves the page unchanged. No element opens anything, moves the focus or navigates by itself.':
    '초점을 받아도 아무것도 열리지 않고 페이지도 바뀌지 않습니다. 스스로 무엇을 열거나 초점을 옮기거나 페이지를 이동하는 요소가 없습니다.',
  'The page provides help.': '도움 정보는 페이지가 제공합니다.',
  'The elements contain no form and accept no input.': '요소에는 서식이 없고 입력을 받지 않습니다.',
  'The elements contain no authentication.': '요소에는 인증이 없습니다.',
  'Templates have complete markup, and ids are unique in their shadow roots. Both accessibility engines check this.':
    '템플릿의 마크업은 빠짐없이 닫혀 있고, id는 섀도 루트 안에서 하나뿐입니다. 두 접근성 엔진으로 검사합니다.',
  'The elements use native buttons, links, lists and tables. States (expanded, pressed, sorted, current) are exposed. Two accessibility engines find no violation.':
    '네이티브 버튼, 링크, 목록, 표를 씁니다. 상태(펼침, 눌림, 정렬, 현재)를 보조 기술에 알립니다. 두 접근성 엔진에서 위반이 없습니다.',
  'The structure is given by lists named after their regions, a table with scopes, and headings in the panel.':
    '권역 이름이 붙은 목록, 범위가 지정된 표, 패널의 제목으로 구조를 나타냅니다.',
  'Nothing depends on the orientation, and there is a layout for every width.':
    '화면 방향에 좌우되지 않으며, 모든 폭에 맞는 배치가 있습니다.',
  'The contrast is at least 4.5:1 in both themes and in every state, computed from the blended colours.':
    '섞인 색으로 계산한 명도 대비가 두 테마와 모든 상태에서 4.5:1 이상입니다.',
  'No content is lost when text is enlarged to 200 %.': '글자를 200%로 키워도 사라지는 내용이 없습니다.',
  'There are no images of text.': '글자를 그린 이미지가 없습니다.',
  'At 320 px no content is lost and the page does not scroll sideways. The rows of marquee and strip are in one line by design, and the panel lists all of them. A table with many columns may scroll within its own area, as the criterion allows.':
    '320 px에서 사라지는 내용이 없고 페이지가 가로로 스크롤되지 않습니다. 흐르기와 가로 스크롤의 행은 원래 한 줄이며, 패널에 모두 나옵니다. 열이 많은 표는 기준이 허용하는 대로 표 안에서 스크롤될 수 있습니다.',
  'Icons, buttons and focus rings have at least 3:1. Thin lines and the map’s coastline are decoration, because the names say where a station is.':
    '아이콘, 버튼, 초점 테두리는 3:1 이상입니다. 가는 선과 지도의 해안선은 장식입니다. 지점의 위치는 이름으로 알 수 있기 때문입니다.',
  'No content is lost with the text spacing of the criterion, which the test also applies inside the shadow roots.':
    '기준의 글자 간격을 적용해도 사라지는 내용이 없습니다. 테스트에서는 섀도 루트 안에도 적용합니다.',
  'Only the browser’s own tooltips appear on hover or focus, and the criterion exempts them.':
    '마우스를 올리거나 초점을 받을 때 나타나는 것은 브라우저의 툴팁뿐이며, 기준에서 제외됩니다.',
  'Tab and Shift+Tab leave every element at its ends.':
    'Tab과 Shift+Tab으로 모든 요소의 양쪽 끝을 벗어날 수 있습니다.',
  'No single character is a shortcut.': '글자 하나로 된 단축키가 없습니다.',
  'Nothing has a time limit.': '시간제한이 없습니다.',
  'The page provides the skip link.': '건너뛰기 링크는 페이지가 제공합니다.',
  'The page provides its title.': '페이지의 제목은 페이지가 제공합니다.',
  'The focus order is the reading order. The panel follows its button, and closing the panel returns the focus to the button.':
    '초점의 순서는 읽는 순서입니다. 패널은 버튼 다음에 있고, 패널을 닫으면 초점이 버튼으로 돌아갑니다.',
  'The panel’s headings are the names of the regions. The name of a button says what pressing it does.':
    '패널의 제목은 권역의 이름입니다. 버튼의 이름은 누르면 어떻게 되는지를 말합니다.',
  'Every Tab stop has a focus ring of 2 px.': '초점을 받는 것마다 2 px의 초점 테두리가 있습니다.',
  'No part of an element covers the focused control. A focused link in a hidden row is scrolled into view.':
    '요소의 어느 부분도 초점을 받은 것을 가리지 않습니다. 보이지 않는 행의 링크가 초점을 받으면 그 행이 나타납니다.',
  'All rows that can be dragged or scrolled can also be reached with buttons, and are listed in the panel.':
    '끌거나 스크롤해서 보는 행은 모두 버튼으로도 볼 수 있고 패널에도 나옵니다.',
  'Buttons measure at least 28 × 28 px.': '버튼은 28 × 28 px 이상입니다.',
  'The page sets its own language.': '페이지의 언어는 페이지가 지정합니다.',
  'Every element sets `lang` to the language that it displays, including the names of cities. A notice from the feed, and a condition that KMA has newly introduced, are shown untranslated, so write notices in the language of the page.':
    '모든 요소는 도시 이름을 포함해 표시하는 언어를 `lang`으로 지정합니다. 피드의 알림과 기상청이 새로 쓰기 시작한 날씨 표현은 번역하지 않고 표시하므로, 알림은 페이지의 언어로 쓰십시오.',
  'Receiving focus only scrolls the focused item into view.':
    '초점을 받으면 그 항목이 보이도록 스크롤될 뿐입니다.',
  'The page provides the navigation.': '내비게이션은 페이지가 제공합니다.',
  'All elements use the same words for the same thing, from one dictionary per language.':
    '모든 요소는 언어마다 하나인 사전에서 같은 것을 같은 말로 부릅니다.',
  'Loading, failure and the chosen station of the map are announced as a status. There is no live region while rows move.':
    '불러오는 중, 실패, 지도에서 고른 지점은 상태 메시지로 알립니다. 행이 움직이는 동안에는 라이브 영역이 없습니다.',

  'Non-text Content': '텍스트가 아닌 콘텐츠',
  'Audio-only and Video-only (Prerecorded)': '오디오 전용과 비디오 전용(녹화)',
  'Captions (Prerecorded)': '자막(녹화)',
  'Audio Description or Media Alternative (Prerecorded)': '오디오 설명 또는 미디어 대체 수단(녹화)',
  'Captions (Live)': '자막(실시간)',
  'Audio Description (Prerecorded)': '오디오 설명(녹화)',
  'Info and Relationships': '정보와 관계',
  'Meaningful Sequence': '의미 있는 순서',
  'Sensory Characteristics': '감각적 특성',
  Orientation: '화면 방향',
  'Identify Input Purpose': '입력 목적 식별',
  'Use of Color': '색의 사용',
  'Audio Control': '오디오 제어',
  'Contrast (Minimum)': '명도 대비(최소)',
  'Resize Text': '텍스트 크기 조정',
  'Images of Text': '텍스트 이미지',
  Reflow: '리플로',
  'Non-text Contrast': '텍스트가 아닌 콘텐츠의 대비',
  'Text Spacing': '텍스트 간격',
  'Content on Hover or Focus': '호버나 초점으로 나타나는 콘텐츠',
  Keyboard: '키보드',
  'No Keyboard Trap': '키보드 트랩 없음',
  'Character Key Shortcuts': '문자 단축키',
  'Timing Adjustable': '시간 조절',
  'Pause, Stop, Hide': '일시 정지, 정지, 숨기기',
  'Three Flashes or Below Threshold': '세 번 이하 또는 임계값 이하의 번쩍임',
  'Bypass Blocks': '블록 건너뛰기',
  'Page Titled': '페이지 제목',
  'Focus Order': '초점 순서',
  'Link Purpose (In Context)': '링크 목적(문맥 안에서)',
  'Multiple Ways': '여러 가지 방법',
  'Headings and Labels': '제목과 레이블',
  'Focus Visible': '초점 표시',
  'Focus Not Obscured (Minimum)': '가려지지 않는 초점(최소)',
  'Pointer Gestures': '포인터 제스처',
  'Pointer Cancellation': '포인터 취소',
  'Label in Name': '네임 안의 레이블',
  'Motion Actuation': '동작에 의한 실행',
  'Dragging Movements': '끌기 동작',
  'Target Size (Minimum)': '대상 크기(최소)',
  'Language of Page': '페이지의 언어',
  'Language of Parts': '부분의 언어',
  'On Focus': '초점을 받을 때',
  'On Input': '입력할 때',
  'Consistent Navigation': '일관된 내비게이션',
  'Consistent Identification': '일관된 식별',
  'Consistent Help': '일관된 도움말',
  'Error Identification': '오류 식별',
  'Labels or Instructions': '레이블 또는 지시문',
  'Error Suggestion': '오류 정정 제안',
  'Error Prevention (Legal, Financial, Data)': '오류 예방(법률, 금융, 데이터)',
  'Redundant Entry': '반복 입력',
  'Accessible Authentication (Minimum)': '접근 가능한 인증(최소)',
  'Name, Role, Value': '네임, 역할, 값',
  'Status Messages': '상태 메시지',
};
