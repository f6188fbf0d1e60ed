"""Cities under which news is filed without an agency's name, and the regions and states written after a city."""

from __future__ import annotations

from semantic.readers.lines.words import names

__all__ = ["CITIES", "REGIONS"]

#: Case-folded; capitals of countries and cities from which news is often filed, in the spellings of several languages.
CITIES = names("""
    abidjan;abu dhabi;abuja;accra;addis ababa;adelaide;aden;aleppo;alexandria;algiers;alger;almaty;amman;amsterdam;anchorage;ankara;antwerp;
    antwerpen;astana;asuncion;asunción;athens;athen;atene;atenas;athènes;athene;atlanta;auckland;austin;baghdad;bagdad;baku;bali;baltimore;bamako;bangalore;bengaluru;bangkok;bangui;
    barcelona;barcelone;barcellona;basel;bâle;basra;beersheba;beijing;pekín;pechino;pequim;peking;pékin;beirut;beyrouth;beirute;belfast;belgrade;belgrad;belgrado;bergen;berlin;berlino;berlín;berlim;bern;berne;berna;bethlehem;bilbao;
    birmingham;bishkek;bogota;bogotá;bologna;bonn;bordeaux;boston;brasilia;brasília;bratislava;brazzaville;bremen;brisbane;bristol;brussels;brüssel;bruxelles;brussel;bruselas;bruxelas;
    bucharest;bukarest;bucarest;bucureşti;bucurești;budapest;buenos aires;bujumbura;bulawayo;cairo;kairo;le caire;il cairo;el cairo;o cairo;calcutta;kolkata;calgary;canberra;cape town;kapstadt;caracas;cardiff;casablanca;chennai;chicago;chisinau;christchurch;
    cincinnati;cleveland;cologne;köln;colombo;colonia;conakry;copenhagen;kopenhagen;københavn;copenhague;copenaghen;cordoba;córdoba;dakar;dallas;damascus;damaskus;damas;damasco;dar es salaam;delhi;den haag;denver;detroit;dhaka;doha;donetsk;
    dortmund;dresden;dubai;dublin;dublín;dublino;durban;düsseldorf;dusseldorf;edinburgh;eindhoven;erbil;essen;florence;firenze;frankfurt;frankfurt am main;freetown;gaborone;gaza;gaza city;gaza-stadt;gdańsk;gdansk;geneva;genf;genève;ginebra;ginevra;genebra;genoa;genova;ghent;
    gent;glasgow;graz;guadalajara;guatemala city;göteborg;gothenburg;haifa;halifax;hamburg;hannover;hanover;hanoi;harare;havana;havanna;la habana;havane;la havane;hebron;helsinki;helsingfors;ho chi minh city;hong kong;honolulu;houston;idlib;indianapolis;innsbruck;islamabad;istanbul;
    izmir;jakarta;jeddah;jerusalem;jérusalem;jerusalén;gerusalemme;jerusalém;johannesburg;juba;kabul;kaboul;kampala;karachi;karlsruhe;kathmandu;katmandu;kharkiv;charkiw;khartoum;khan younis;kherson;kiel;kigali;kingston;kinshasa;krakow;kraków;kuala lumpur;kuwait city;kyiv;kiew;kiev;lagos;lahore;la paz;las vegas;
    lausanne;leeds;leipzig;lille;lima;lisbon;lisboa;lissabon;lisbonne;lisbona;liverpool;ljubljana;lomé;london;londres;londra;londen;los angeles;luanda;lusaka;luxembourg;luxemburg;luzern;lviv;lwiw;lyon;madrid;mainz;malmö;managua;manama;manaus;manchester;manila;manille;maputo;mariupol;
    marrakech;marseille;mecca;medellín;medellin;melbourne;memphis;mexico city;mexiko-stadt;ciudad de méxico;mexico;méxico;miami;milan;mailand;milano;minneapolis;minsk;mogadishu;mombasa;monrovia;monterrey;montevideo;montreal;montréal;moscow;moskau;moscou;moscú;mosca;moskou;moscovo;moskva;mosul;mumbai;bombay;
    munich;münchen;múnich;muscat;mykolaiv;nairobi;nantes;naples;napoli;nashville;nazareth;new delhi;neu delhi;neu-delhi;nueva delhi;new orleans;new york;nueva york;nova york;nova iorque;nice;nicosia;niamey;nouakchott;nuremberg;nürnberg;odesa;odessa;oslo;ottawa;ouagadougou;
    palermo;panama city;paris;parís;parigi;parijs;perth;philadelphia;phnom penh;phoenix;pittsburgh;podgorica;port-au-prince;portland;porto;potsdam;prague;prag;prague;praga;praag;praha;pretoria;pristina;pyongyang;quebec city;québec;quito;rabat;rafah;ramallah;rangoon;yangon;reykjavik;reykjavík;
    riad;riyadh;riga;rio de janeiro;rome;rom;roma;rostock;rotterdam;saarbrücken;sacramento;saigon;salt lake city;salzburg;sanaa;san diego;san francisco;san josé;san juan;san salvador;santiago;santiago de chile;santo domingo;são paulo;sao paulo;sarajevo;schwerin;seattle;seoul;séoul;seúl;sevastopol;
    sevilla;seville;shanghai;sharm el-sheikh;shenzhen;singapore;singapur;singapour;skopje;sofia;sofía;split;st. petersburg;saint petersburg;stockholm;estocolmo;stoccolma;strasbourg;straßburg;stuttgart;sydney;taipei;taipeh;taipéi;tallinn;tashkent;tbilisi;tiflis;tegucigalpa;teheran;tehran;téhéran;teherán;tel aviv;tel-aviv;
    thessaloniki;the hague;la haye;la haya;tijuana;tirana;tokyo;tokio;toronto;toulouse;trieste;tripoli;tripolis;tunis;túnez;tunisi;turin;torino;ulaanbaatar;utrecht;valencia;valletta;valparaíso;vancouver;vatican city;vatikanstadt;cité du vatican;ciudad del vaticano;città del vaticano;venice;venezia;venedig;
    vienna;wien;vienne;viena;wenen;vientiane;vilnius;vladivostok;warsaw;warschau;varsovie;varsovia;varsavia;warszawa;washington;wellington;wiesbaden;winnipeg;yaoundé;yerevan;jerewan;zagreb;zaporizhzhia;zaragoza;zurich;zürich;zúrich;united nations;
    ירושלים;תל אביב;תל-אביב;חיפה;באר שבע;וושינגטון;לונדון;פריז;ברלין;מוסקבה;ניו יורק;רמאללה;عمان;القاهرة;بيروت;دمشق;بغداد;الرياض;دبي;أبوظبي;الدوحة;غزة;القدس;رام الله;تونس;الجزائر;الرباط;طرابلس;الخرطوم;صنعاء;عدن;لندن;باريس;واشنطن;موسكو;أنقرة;طهران;نيويورك;جنيف;بروكسل;الكويت;المنامة;مسقط
    """)

#: What stands after the city: states of the United States as news agencies shorten them, provinces, countries.
REGIONS = names("""
    ala;ariz;ark;calif;colo;conn;del;fla;ga;ill;ind;kan;ky;la;md;mass;mich;minn;miss;mo;mont;neb;nev;n.h;n.j;n.m;n.y;n.c;n.d;okla;ore;pa;r.i;s.c;s.d;tenn;
    vt;va;wash;w.va;wis;wyo;d.c;dc;alaska;hawaii;idaho;iowa;maine;ohio;texas;utah;alabama;arizona;arkansas;california;colorado;connecticut;delaware;florida;georgia;illinois;
    indiana;kansas;kentucky;louisiana;maryland;massachusetts;michigan;minnesota;mississippi;missouri;montana;nebraska;nevada;new hampshire;new jersey;new mexico;new york;
    north carolina;north dakota;oklahoma;oregon;pennsylvania;rhode island;south carolina;south dakota;tennessee;vermont;virginia;washington;west virginia;wisconsin;wyoming;
    ontario;quebec;alberta;british columbia;manitoba;nova scotia;saskatchewan;ont;que;alta;b.c;england;scotland;wales;northern ireland;ireland;france;germany;italy;spain;portugal;
    poland;ukraine;russia;belarus;israel;west bank;gaza strip;lebanon;syria;iraq;iran;jordan;egypt;turkey;libya;tunisia;algeria;morocco;sudan;south sudan;ethiopia;kenya;
    uganda;nigeria;ghana;senegal;mali;niger;congo;somalia;south africa;zimbabwe;india;pakistan;bangladesh;nepal;sri lanka;myanmar;thailand;vietnam;cambodia;indonesia;malaysia;
    philippines;china;taiwan;japan;south korea;north korea;australia;new zealand;mexico;guatemala;honduras;el salvador;colombia;venezuela;ecuador;peru;bolivia;chile;argentina;
    brazil;paraguay;uruguay;cuba;haiti;greece;cyprus;bulgaria;romania;hungary;serbia;bosnia-herzegovina;croatia;kosovo;albania;austria;switzerland;belgium;netherlands;denmark;sweden;norway;finland;
    iceland;estonia;latvia;lithuania;armenia;azerbaijan;kazakhstan;saudi arabia;yemen;qatar;kuwait;oman;bahrain;united arab emirates;afghanistan
    """)
