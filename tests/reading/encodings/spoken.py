"""Words of headers and names of cases, a list a language, with the encodings that the language is written in."""

__all__ = ["LANGUAGES"]

UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")
WORDS = {
    "Chinese, simplified": (
        ("gbk", "gb18030", *UNICODE),
        (
            "县 案例 地区 省份 城市 领导 领导力 资金 资金投入 成效 结果 组织支持 数字能力 医院 "
            "人均收入 政策 创新 人才 满意度 竞争 制度 绩效 技术 数字化转型 企业 编号 名称 高管团队 "
            "长兴县 德清县 安吉县 海盐市 平湖市 桐乡市 北京 上海 广州 成都 武汉 甲 乙 丙 丁 王喆 "
            "李頔 张堃 濮阳 亳州 儋州 衢州 泸州 漯河 犍为 郏县 鄄城 婺源 盱眙 歙县 黟县 睢县 浚县"
        ),
    ),
    "Chinese, traditional": (
        ("big5", "big5hkscs", *UNICODE),
        (
            "縣市 臺北 桃園 臺中 臺南 高雄 基隆 新竹 嘉義 彰化 雲林 屏東 領導 經費 績效 政策 "
            "組織支持 滿意度 創新能力 學校 醫院 結果 個案 編號 資源 制度環境 競爭壓力 數位化 企業 "
            "人才 教師 鄉鎮 王小明 陳美玲 林志豪"
        ),
    ),
    "Japanese": (
        ("cp932", "euc_jp", "iso2022_jp", *UNICODE),
        (
            "都市 県 東京 大阪 札幌 仙台 名古屋 福岡 広島 神戸 経済力 福祉 成果 リーダーシップ 予算 "
            "学校 病院 満足度 事例 結果 政策 財政 ネットワーク 地域 企業 技術 さいたま つくば 札幌市 "
            "会社名 教育 人口 支援 田中 佐藤 鈴木"
        ),
    ),
    "Korean": (
        ("euc_kr", "cp949", *UNICODE),
        (
            "도시 경제력 복지 성과 서울 부산 대구 인천 광주 대전 울산 수원 창원 고양 리더십 예산 "
            "학교 병원 만족도 사례 결과 정책 재정 네트워크 지역 기업 기술 제도 혁신 교육 인구 지원 "
            "김철수 이영희 박민수"
        ),
    ),
    "Russian": (
        ("koi8_r", "cp1251", "cp866", "iso8859_5", *UNICODE),
        (
            "страна доходы власть успехи Москва Тула Омск Казань Самара Рязань Сочи Ижевск Липецк "
            "Калуга регион область город бюджет лидерство ресурсы результат школа больница кризис "
            "политика рост налоги реформа СССР США образование население"
        ),
    ),
    "Ukrainian": (
        ("koi8_u", "cp1251", *UNICODE),
        (
            "країна місто Київ Львів Одеса Харків Дніпро область бюджет лідерство результат школа "
            "лікарня політика ресурси влада успіх громада розвиток Запоріжжя Вінниця Черкаси"
        ),
    ),
    "French": (
        ("cp1252", "iso8859_15", "mac_roman", *UNICODE),
        (
            "pays région revenu Orléans Mâcon Besançon Nîmes Béziers Angoulême Évreux Sète démocratie "
            "égalité stabilité succès réforme bénéfice coopération autorité résultat hôpital école "
            "qualité Québec Montréal"
        ),
    ),
    "German": (
        ("cp1252", *UNICODE),
        (
            "Land München Köln Düsseldorf Nürnberg Würzburg Göttingen Lübeck Zürich Österreich "
            "Führung Größe Fläche Bevölkerung Stabilität Übereinstimmung Qualität Öffnung Maßnahme"
        ),
    ),
    "Spanish": (
        ("cp1252", *UNICODE),
        (
            "país España México Perú Panamá Córdoba León Málaga Cádiz Medellín Bogotá región "
            "población índice gestión participación educación economía éxito desempeño corrupción año"
        ),
    ),
    "Portuguese": (
        ("cp1252", *UNICODE),
        (
            "município São Paulo Brasília Goiânia Belém Maceió Vitória Florianópolis educação gestão "
            "participação saúde população índice região êxito inovação"
        ),
    ),
    "Swedish": (
        ("cp1252", *UNICODE),
        (
            "kommun Göteborg Malmö Västerås Örebro Linköping Jönköping Umeå Gävle Borås Växjö "
            "Östersund Luleå förtroende välfärd"
        ),
    ),
    "Polish": (
        ("cp1250", "iso8859_2", *UNICODE),
        (
            "miasto Łódź Wrocław Poznań Gdańsk Białystok Częstochowa Rzeszów Toruń Kraków województwo "
            "przywództwo środki wynik zarządzanie społeczność współpraca jakość źródło"
        ),
    ),
    "Czech": (
        ("cp1250", *UNICODE),
        (
            "město Plzeň Brno České Budějovice Liberec Olomouc Ústí Hradec Králové Jihlava Zlín "
            "výsledek vedení rozpočet škola kvalita přístup spolupráce řízení"
        ),
    ),
    "Hungarian": (
        ("cp1250", *UNICODE),
        (
            "város Győr Pécs Debrecen Székesfehérvár Kecskemét Nyíregyháza Szombathely eredmény "
            "költség vezetés közösség együttműködés minőség fejlődés"
        ),
    ),
    "Turkish": (
        ("cp1254", *UNICODE),
        (
            "şehir İstanbul İzmir Eskişehir Diyarbakır Şanlıurfa Muğla Çanakkale Kütahya bütçe eğitim "
            "liderlik başarı sağlık yönetim katılım güven işbirliği"
        ),
    ),
    "Greek": (
        ("cp1253", *UNICODE),
        (
            "πόλη Αθήνα Θεσσαλονίκη Πάτρα Ηράκλειο Λάρισα Βόλος αποτέλεσμα ηγεσία προϋπολογισμός "
            "εκπαίδευση υγεία χώρα κράτος επιτυχία"
        ),
    ),
    "Hebrew": (
        ("cp1255", *UNICODE),
        "עיר חיפה ירושלים אשדוד נתניה רחובות חינוך בריאות תקציב תוצאה מנהיגות",
    ),
    "Arabic": (
        ("cp1256", *UNICODE),
        "المدينة القاهرة الرياض دمشق بغداد تونس الجزائر التعليم الصحة الميزانية القيادة النتيجة",
    ),
    "Thai": (
        ("cp874", *UNICODE),
        "จังหวัด เชียงใหม่ ขอนแก่น ภูเก็ต นครราชสีมา ผลลัพธ์ งบประมาณ การศึกษา ผู้นำ สุขภาพ",
    ),
    "Lithuanian": (
        ("cp1257", *UNICODE),
        (
            "miestas Šiauliai Panevėžys Klaipėda Kaišiadorys švietimas sėkmė rezultatas biudžetas "
            "lyderystė kokybė žmonės"
        ),
    ),
}
LANGUAGES = {name: (encodings, words.split()) for name, (encodings, words) in WORDS.items()}
