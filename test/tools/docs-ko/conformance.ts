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

  'The elements contain no audio and no video.': '요소에는 소리도 영상도 없습니다.',
  'The elements give no instructions.': '요소에는 지시 사항이 없습니다.',
  'Everything that works with a pointer also works with the keyboard: stop, step, open, close, sort and choose.':
    '마우스로 할 수 있는 정지, 넘기기, 열기, 닫기, 정렬, 선택을 모두 키보드로도 할 수 있습니다.',
  'Buttons measure at least 28 × 28 px (the requirement is a diagonal of 6 mm).':
    '버튼은 28 × 28 px 이상입니다(기준은 대각선 6 mm).',
  'Nothing has a time limit. A row that has rolled past can be reached again.':
    '시간제한이 없습니다. 넘어간 행도 다시 볼 수 있습니다.',
  'Stop or play, previous and next are the first buttons. The ticker pauses while the pointer is over it or the focus is in it. With reduced motion it starts stopped.':
    '정지·재생, 이전, 다음 버튼이 맨 앞에 있습니다. 마우스가 위에 있거나 초점이 안에 있으면 멈춥니다. ‘동작 줄이기’를 켠 기기에서는 멈춘 상태로 시작합니다.',
  'Nothing blinks or flashes. A rolling row moves once and then stops; a marquee moves steadily.':
    '깜빡이거나 번쩍이는 것이 없습니다. 넘어가는 행은 한 번 움직이고 멈추며, 흐르기는 일정한 속도로 움직입니다.',
  'The elements have no pages.': '요소에는 쪽이 없습니다.',
  'The marquee can be dragged, but its buttons do the same with one press. Nothing requires several fingers or a path.':
    '흐르기는 끌 수도 있지만 버튼을 한 번 누르면 같은 일을 합니다. 여러 손가락이나 정해진 경로가 필요한 기능은 없습니다.',
  'Buttons are native and act on release. A drag triggers no click.':
    '버튼은 네이티브이며 손을 뗄 때 동작합니다. 끌어도 클릭되지 않습니다.',
  'No function is triggered by moving the device.': '기기를 움직여 실행하는 기능이 없습니다.',
  'Receiving focus opens nothing and leaves the page unchanged. No element opens anything, moves the focus or navigates by itself.':
    '초점을 받아도 아무것도 열리지 않고 페이지도 바뀌지 않습니다. 스스로 무엇을 열거나 초점을 옮기거나 페이지를 이동하는 요소가 없습니다.',
  'The page provides help.': '도움 정보는 페이지가 제공합니다.',
  'The elements contain no form and accept no input.': '요소에는 서식이 없고 입력을 받지 않습니다.',
  'The elements contain no authentication.': '요소에는 인증이 없습니다.',
  'Templates have complete markup, and ids are unique in their shadow roots. Both accessibility engines check this.':
    '템플릿의 마크업은 빠짐없이 닫혀 있고, id는 섀도 루트 안에서 하나뿐입니다. 두 접근성 엔진으로 검사합니다.',
  'Nothing depends on the orientation, and there is a layout for every width.':
    '화면 방향에 좌우되지 않으며, 모든 폭에 맞는 배치가 있습니다.',
  'No content is lost when text is enlarged to 200 %.': '글자를 200%로 키워도 사라지는 내용이 없습니다.',
  'There are no images of text.': '글자를 그린 이미지가 없습니다.',
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
  'Every Tab stop has a focus ring of 2 px.': '초점을 받는 것마다 2 px의 초점 테두리가 있습니다.',
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
  'An icon beside its text is hidden from screen readers. A condition icon on its own has the condition as its name. Buttons have names. The name of a map mark is a sentence that begins with what the mark shows.':
    '글 옆의 아이콘은 화면 낭독기에 숨깁니다. 따로 쓴 날씨 아이콘의 이름은 날씨입니다. 버튼에는 이름이 있습니다. 지도 마커의 이름은 마커에 보이는 내용으로 시작하는 한 문장입니다.',
  'The board’s table has header cells for columns, rows and groups, each with its scope. When Orca reads the table line by line, it says the header of a column with its values in Chromium, and the values alone in Firefox.':
    '현황판의 표에는 열, 행, 묶음의 머리글 칸이 있고 각각 범위(scope)가 지정되어 있습니다. Orca로 표를 한 줄씩 읽으면 Chromium에서는 값과 함께 열 머리글을 읽고, Firefox에서는 값만 읽습니다.',
  'The source order is the reading order. All rows of the ticker are in one list, and each row is one sentence that is read once. The page stays where it is when a search leads to a row that waits for its turn.':
    '소스의 순서가 읽는 순서입니다. 티커의 모든 행은 목록 하나에 있고, 행마다 한 문장이며 한 번씩 읽습니다. 차례를 기다리는 행을 페이지에서 찾기로 찾아도 페이지는 그 자리에 있습니다.',
  'Conditions and the age of the data are written in words, in narrow tables too. The current row is underlined and marked up as current. No information is given by colour alone.':
    '날씨와 자료의 경과 시간은 좁은 표에서도 글로 씁니다. 현재 행에는 밑줄이 있고 현재 항목으로 마크업합니다. 색만으로 전하는 정보는 없습니다.',
  'The contrast of text is at least 4.5:1 in both themes, with every preset and in every state, including expired data. Icons, buttons and focus rings have at least 3:1.':
    '글자의 명도 대비는 두 테마와 모든 프리셋에서, 만료된 자료를 포함한 모든 상태에서 4.5:1 이상입니다. 아이콘, 버튼, 초점 테두리는 3:1 이상입니다.',
  'The contrast is at least 4.5:1 in both themes, with every preset and in every state, computed from the blended colours.':
    '두 테마와 모든 프리셋, 모든 상태에서 4.5:1 이상입니다. 섞인 뒤의 색으로 계산합니다.',
  'Regions have headings and are separated by lines. The panel has a border and a background of its own.':
    '권역에는 제목이 있고 선으로 나뉩니다. 패널에는 고유한 테두리와 배경이 있습니다.',
  'Tab follows the reading order and enters and leaves at both ends. Every stop has a focus ring of 2 px that nothing covers: the panel closes when focus goes on to the page. Focus is not dropped when data is updated: it stays with its station, or goes to the row or mark in its place.':
    'Tab은 읽는 순서를 따르며 양쪽 끝으로 들어가고 나옵니다. 초점을 받는 것마다 2 px의 초점 테두리가 있고 가려지지 않습니다. 초점이 페이지로 나가면 패널이 닫힙니다. 자료가 갱신되어도 초점을 잃지 않습니다. 초점은 그 지점에 머물거나, 그 자리의 행이나 마커로 옮겨 갑니다.',
  'No single character is a shortcut. The arrow keys, Home and End work only while the focus is inside the element, Esc only while a panel is open.':
    '글자 하나로 된 단축키가 없습니다. 방향키, Home, End는 초점이 요소 안에 있을 때만, Esc는 패널이 열려 있을 때만 동작합니다.',
  'The page provides the skip link. A ticker without row links has five Tab stops, and with `roving` its row links are one stop together. The map has one, whatever the number of its marks.':
    '건너뛰기 링크는 페이지가 제공합니다. 행에 링크가 없는 티커에서는 Tab이 다섯 번 멈추고, `roving`을 쓰면 행의 링크를 통틀어 한 번 멈춥니다. 지도에서는 마커가 몇 개이든 한 번입니다.',
  'The page provides its title, frame titles and headings. The panel, the board and the list of the map have a heading for each region, and the group and its lists have names.':
    '페이지와 프레임의 제목, 페이지의 제목 구조는 페이지가 제공합니다. 패널, 현황판, 지도의 목록에는 권역마다 제목이 있고, 그룹과 목록에는 이름이 있습니다.',
  'The text of a row’s link is the sentence of the row, in the order in which the row shows it. The text of the attribution link is the source.':
    '행의 링크 텍스트는 그 행의 문장이며, 행에 보이는 순서를 따릅니다. 출처의 링크 텍스트는 출처의 이름입니다.',
  'The accessible name of a link, a mark or a button that shows text has that text in the same order. Icon buttons show their name as a tooltip.':
    '글이 보이는 링크, 마커, 버튼의 이름에는 그 글이 같은 순서로 들어 있습니다. 아이콘 버튼의 이름은 툴팁으로 나타납니다.',
  'Every element sets `lang` to the one language that it displays, and follows the `lang` of every ancestor. The page sets its own `lang`.':
    '모든 요소는 표시하는 언어 하나를 `lang`으로 지정하며, 모든 상위 요소의 `lang`을 따릅니다. 페이지의 `lang`은 페이지가 지정합니다.',
  'The elements use native buttons, links, lists and tables. States (expanded, pressed, sorted, current, disabled) are exposed. Two accessibility engines find no violation. After a sort, Orca says the new order in Chromium, and nothing in Firefox.':
    '요소는 네이티브 버튼, 링크, 목록, 표를 씁니다. 상태(펼침, 눌림, 정렬, 현재 항목, 사용할 수 없음)를 전달합니다. 접근성 엔진 두 개가 위반을 찾지 못합니다. 정렬한 뒤 Orca는 Chromium에서 새 순서를 읽고, Firefox에서는 아무것도 읽지 않습니다.',
  'The structure is given by lists, by a heading for each region in the panel, the board and the list of the map, and by a table with scopes.':
    '구조는 목록으로, 패널과 현황판과 지도 목록의 권역마다 있는 제목으로, 범위(scope)를 지정한 표로 나타냅니다.',
  'At 320 px no content is lost and the page does not scroll sideways: rows take as many lines as they need, in the panel too. The rows of marquee and strip are in one line by design, and the panel lists all of them. A table with many columns may scroll within its own area, as the criterion allows.':
    '320 px에서 사라지는 내용이 없고 페이지는 가로로 스크롤되지 않습니다. 행은 패널에서도 필요한 만큼 줄을 씁니다. 흐르기와 스트립의 행은 본래 한 줄이며, 패널에 모두 나옵니다. 열이 많은 표는 기준이 허용하는 대로 자기 영역 안에서 스크롤될 수 있습니다.',
  'The focus order is the reading order. The panel follows its button, and closing the panel returns the focus to the button. Focus stays in the element when the row, the mark or the link that has it is gone.':
    '초점의 순서는 읽는 순서입니다. 패널은 버튼 다음에 있고, 패널을 닫으면 초점이 버튼으로 돌아갑니다. 초점을 받은 행, 마커, 링크가 없어져도 초점은 요소 안에 남습니다.',
  'The names of the regions are headings in the panel, the board and the list of the map. The name of a button says what pressing it does.':
    '패널, 현황판, 지도의 목록에서 제목은 권역의 이름입니다. 버튼의 이름은 누르면 어떻게 되는지를 말합니다.',
  'No part of an element covers the focused control. The open panel lies over the page that follows, and closes when focus goes there. A focused link in a hidden row is scrolled into view.':
    '요소의 어느 부분도 초점을 받은 것을 가리지 않습니다. 열린 패널은 아래 내용 위에 놓이며, 초점이 그리로 가면 닫힙니다. 보이지 않는 행의 링크가 초점을 받으면 그 행이 나타납니다.',
  'Announced politely: the row after the reader’s own step, stopping and playing, the chosen station of the map, loading when it is slow, and failure, once for a page. Nothing is announced when rows move by themselves. Where Orca comes upon a status by arrow key, it says its role alone.':
    '방해하지 않는 방식으로 알립니다. 독자가 직접 넘긴 행, 정지와 재생, 지도에서 고른 지점, 오래 걸리는 불러오기, 실패(페이지마다 한 번)입니다. 행이 저절로 움직일 때는 알리지 않습니다. Orca는 방향키로 상태 메시지에 이르면 그 역할만 읽습니다.',

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
